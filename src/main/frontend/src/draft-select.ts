import { text } from './texts';

/** Words selected in the source may become an item; items that are checked may be given units at once; a cursor shows where to split. */
export function selectOnDesk(desk: HTMLElement): void {
  offerSelectedWords(desk);
  countChosenItems(desk);
  splitAtCursor(desk);
  addRows(desk);
}

function offerSelectedWords(desk: HTMLElement): void {
  const bar = desk.querySelector<HTMLElement>('[data-taken]');
  const opener = bar?.querySelector<HTMLAnchorElement>('[data-taken-opens]');
  if (!bar || !opener) return;
  const form = opener.href;
  document.addEventListener('selectionchange', () => {
    const place = selectedPlace(desk);
    bar.hidden = !place;
    if (!place) return;
    opener.href = `${form}?start=${place.start}&end=${place.end}`;
    opener.dataset.line = place.line;
    bar.querySelector('[data-taken-words]')!.textContent = text('takenWords', { count: String(place.end - place.start) });
  });
  // A click on the button must not end the selection that it is about.
  bar.addEventListener('pointerdown', event => event.preventDefault());
}

interface SelectedPlace {
  start: number;
  end: number;
  /** Id of the line in which the selection ends. */
  line: string;
}

function selectedPlace(desk: HTMLElement): SelectedPlace | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const source = desk.querySelector('#source-text');
  if (!source?.contains(range.startContainer) || !source.contains(range.endContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (!start || !end || end.at - start.at < 2) return null;
  return { start: start.at, end: end.at, line: end.line };
}

/** The offset in the plan's text: that of the line, and the words of the line before it; numbers in the margin and words for ears only are none. */
function offsetOf(node: Node, offset: number): { at: number; line: string } | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-at]');
  if (!line) return null;
  let at = Number(line.dataset.at);
  const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, one =>
    one.parentElement?.closest('.source-label, .passage-act, .visually-hidden') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const end = document.createRange();
  end.setStart(node, offset);
  while (words.nextNode()) {
    const one = words.currentNode as globalThis.Text;
    if (one === node) return { at: at + offset, line: line.id };
    if (end.comparePoint(one, 0) >= 0) break;
    at += one.data.length;
  }
  return { at, line: line.id };
}

function countChosenItems(desk: HTMLElement): void {
  const boxes = () => Array.from(desk.querySelectorAll<HTMLInputElement>('input[name=item][form=assign]'));

  function show() {
    const form = desk.querySelector<HTMLElement>('#assign');
    if (!form) return;
    const chosen = boxes().filter(box => box.checked).length;
    form.classList.toggle('is-chosen', chosen > 0);
    form.querySelector('[data-assign-what]')!.textContent = chosen ? text('assignWhat', { count: String(chosen) }) : '';
    form.querySelector<HTMLElement>('[data-assign-none]')!.hidden = chosen === 0;
  }
  desk.addEventListener('change', event => {
    if ((event.target as HTMLElement).matches('input[name=item][form=assign]')) show();
  });
  desk.addEventListener('reset', event => {
    if ((event.target as HTMLElement).id === 'assign') setTimeout(show);
  });
  desk.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest('[data-choose-all]');
    const of = button?.closest('.action')?.querySelectorAll<HTMLInputElement>('input[name=item][form=assign]');
    if (!of) return;
    const every = Array.from(of).every(box => box.checked);
    of.forEach(box => { box.checked = !every; });
    show();
  });
  desk.querySelectorAll<HTMLElement>('[data-choose-all]').forEach(button => { button.hidden = false; });
  desk.addEventListener('desk:taken', () => {
    desk.querySelectorAll<HTMLElement>('[data-choose-all]').forEach(button => { button.hidden = false; });
    show();
  });
  show();
}

function splitAtCursor(desk: HTMLElement): void {
  desk.addEventListener('toggle', event => {
    const place = (event.target as HTMLElement).querySelector?.<HTMLElement>('[data-split] [data-cursor]');
    if (place) place.hidden = false;
  }, { capture: true });
  for (const kind of ['click', 'keyup'] as const) {
    desk.addEventListener(kind, event => {
      const words = event.target as HTMLTextAreaElement;
      if (!words.matches('[data-cursor-text]')) return;
      const form = words.closest('form')!;
      const at = words.selectionStart;
      const inside = at > 0 && at < words.value.length;
      form.querySelector('[data-cursor-shown]')!.textContent = inside ? `…${words.value.slice(Math.max(0, at - 12), at)} │ ${words.value.slice(at, at + 12)}…` : '';
      let own = form.querySelector<HTMLInputElement>('input[data-own-at]');
      if (!inside) {
        own?.remove();
        return;
      }
      if (!own) {
        own = document.createElement('input');
        own.type = 'radio';
        own.name = 'at';
        own.hidden = true;
        own.dataset.ownAt = 'true';
        form.prepend(own);
      }
      own.value = String(at);
      own.checked = true;
    });
  }
}

/** One more row for a target; without a script each saving brings one. */
function addRows(desk: HTMLElement): void {
  desk.addEventListener('toggle', event => {
    const button = (event.target as HTMLElement).querySelector?.<HTMLElement>('[data-add-row]');
    if (button) button.hidden = false;
  }, { capture: true });
  desk.addEventListener('click', event => {
    const button = (event.target as HTMLElement).closest('[data-add-row]');
    const rows = button?.closest('form')?.querySelectorAll<HTMLElement>('[data-row]');
    const last = rows?.[rows.length - 1];
    if (!last) return;
    const row = last.cloneNode(true) as HTMLElement;
    row.querySelectorAll('input').forEach(field => { field.value = ''; });
    last.after(row);
    row.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
  });
}
