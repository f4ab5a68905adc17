import type { Tabs } from './draft-tabs';

export interface Links {
  /** Scrolls the source to these words and marks them; without a field to those of the whole item. */
  showSource(item: string, field?: string): void;
  /** Scrolls the source to places that nothing came of. */
  showPlaces(starts: number[]): void;
  /** Brings an item to the eye and marks it with its words. */
  showDraft(item: string): void;
}

/** Click a field: its words in the source are marked. Click a sentence: what came of it is marked. */
export function linkBothWays(desk: HTMLElement, tabs: Tabs): Links {
  const source = () => desk.querySelector<HTMLElement>('#source-text');

  function mark(elements: Element[], kind = 'is-marked') {
    desk.querySelectorAll('.' + kind).forEach(element => element.classList.remove(kind));
    elements.forEach(element => element.classList.add(kind));
  }

  function passagesOf(item: string): HTMLElement[] {
    return Array.from(desk.querySelectorAll<HTMLElement>(`#source-text [data-target="${CSS.escape(item)}"]`));
  }

  function showSource(item: string, field = 'text', href = '') {
    const passages = passagesOf(item);
    let words = field === 'text' ? passages
      : passages.flatMap(passage => Array.from(passage.querySelectorAll<HTMLElement>(`[data-fields~="${CSS.escape(field)}"]`)));
    if (!words.length && href) words = Array.from(desk.querySelectorAll<HTMLElement>(`#source-text ${href}`));
    if (!words.length) words = passages;
    const row = document.getElementById(item);
    mark([...words, ...(row ? [row] : [])]);
    const scroller = source();
    if (!words.length || !scroller) return;
    tabs.open('source');
    scrollWithin(scroller, words[0]);
  }

  function showDraft(target: string, passage: HTMLElement | null, focus: boolean) {
    const row = document.getElementById(target);
    if (!row) return;
    mark([row, ...(passage ? passagesOf(target) : [])]);
    tabs.open('draft');
    row.scrollIntoView({ block: row.offsetHeight > innerHeight / 2 ? 'start' : 'center', behavior: 'auto' });
    if (focus) {
      row.tabIndex = -1;
      row.focus({ preventScroll: true });
    }
  }

  function showPlaces(starts: number[]) {
    const first = desk.querySelector<HTMLElement>(`#source-text #s${starts[0]}`);
    const scroller = source();
    if (!first || !scroller) return;
    mark(starts.map(start => document.getElementById(`s${start}`)).filter(one => one !== null));
    tabs.open('source');
    scrollWithin(scroller, first);
  }

  desk.addEventListener('click', event => {
    const clicked = event.target as HTMLElement;
    const place = clicked.closest<HTMLAnchorElement>('[data-to-source]');
    const element = place && document.getElementById(place.hash.slice(1));
    const scroller = source();
    if (element && scroller) {
      event.preventDefault();
      mark([element]);
      tabs.open('source');
      scrollWithin(scroller, element);
      element.focus({ preventScroll: true });
      return;
    }
    const open = clicked.closest<HTMLElement>('#source-text .passage.is-uncovered');
    if (open && getSelection()?.isCollapsed !== false && !clicked.closest('a')) {
      open.closest('#source-text')?.querySelector<HTMLElement>(`.passage-act[href$="/${(open.id || startOf(open)).slice(1)}"]`)?.click();
      return;
    }
    const field = clicked.closest<HTMLElement>('[data-words]');
    const row = clicked.closest<HTMLElement>('.draft-item');
    if (field && row) {
      event.preventDefault();
      showSource(row.id, field.dataset.words, field.getAttribute('href') ?? '');
      return;
    }
    const label = clicked.closest<HTMLAnchorElement>('.source-label');
    if (label) {
      event.preventDefault();
      showDraft(label.hash.slice(1), label, event.detail === 0);
      return;
    }
    const passage = clicked.closest<HTMLElement>('#source-text .passage[data-target]');
    if (passage && getSelection()?.isCollapsed !== false && !clicked.closest('a, button')) showDraft(passage.dataset.target ?? '', passage, false);
  });

  // Under the pointer the two belong together at a glance.
  desk.addEventListener('pointerover', event => {
    const over = event.target as HTMLElement;
    const item = over.closest<HTMLElement>('.draft-item')?.id ?? over.closest<HTMLElement>('.passage.is-item')?.dataset.target;
    const row = item ? document.getElementById(item) : null;
    mark(item && row ? [row, ...passagesOf(item)] : [], 'is-near');
  });

  return { showSource, showPlaces, showDraft: item => showDraft(item, document.querySelector(`#source-text [data-target="${CSS.escape(item)}"]`), false) };
}

/** A passage of several lines has its id in the first. */
function startOf(passage: HTMLElement): string {
  for (let line = passage.closest('p'); line; line = line.previousElementSibling as HTMLParagraphElement | null) {
    const first = line.querySelector('.passage.is-uncovered[id]');
    if (first) return first.id;
  }
  return '';
}

function scrollWithin(scroller: HTMLElement, element: HTMLElement): void {
  const inner = scroller.scrollHeight > scroller.clientHeight + 1;
  if (!inner) {
    element.scrollIntoView({ block: 'center' });
    return;
  }
  const place = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  if (place < scroller.scrollTop + 24 || place > scroller.scrollTop + scroller.clientHeight * 0.7) {
    const near = Math.abs(place - scroller.scrollTop) < scroller.clientHeight * 2 && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollTo({ top: place - scroller.clientHeight / 4, behavior: near ? 'smooth' : 'auto' });
  }
}
