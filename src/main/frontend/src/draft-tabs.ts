export interface Tabs {
  /** Brings a part to the front where there is room for one only. */
  open(part: string): void;
}

/** On a phone the parts of the desk stand behind each other. Without a script they stand below each other, and the links jump. */
export function showTabs(desk: HTMLElement): Tabs {
  const narrow = matchMedia('(max-width: 60rem)');
  const places = new Map<string, number>();

  function open(part: string) {
    if (desk.dataset.tab === part) return;
    if (narrow.matches) places.set(desk.dataset.tab ?? '', scrollY);
    desk.dataset.tab = part;
    desk.querySelectorAll<HTMLAnchorElement>('.desk-tabs a').forEach(tab => {
      if (tab.hash === '#' + part) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    });
    if (narrow.matches) scrollTo({ top: places.get(part) ?? 0 });
  }

  desk.addEventListener('click', event => {
    const tab = (event.target as HTMLElement).closest<HTMLAnchorElement>('.desk-tabs a');
    if (!tab) return;
    event.preventDefault();
    open(tab.hash.slice(1));
  });
  // What is linked to must be in front.
  addEventListener('hashchange', () => {
    const part = document.querySelector(location.hash || 'body')?.closest('#source, #draft, #questions');
    if (part) open(part.id);
  });
  open('draft');
  return { open };
}
