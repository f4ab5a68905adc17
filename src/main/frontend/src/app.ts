import htmx from 'htmx.org';
import { text } from './texts';
import { takeDroppedFiles } from './drop';
import './filter-list';

// A page works without a script where it can; what follows makes it quicker. The content security policy allows no inline script.
htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.historyCacheSize = 0;
htmx.config.scrollBehavior = 'auto';
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  // A refused form comes back as the same fragment, with the reason beside the field and what was typed.
  { code: '4(09|22)', swap: true, error: false },
  { code: '[45]..', swap: false, error: true },
];

function csrf(): [string, string] | null {
  const token = document.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content;
  const header = document.querySelector<HTMLMetaElement>('meta[name="_csrf_header"]')?.content;
  return token && header ? [header, token] : null;
}

document.addEventListener('htmx:configRequest', event => {
  const token = csrf();
  if (token) (event as CustomEvent).detail.headers[token[0]] = token[1];
});

// Signed out meanwhile, gone, or the server is down: the whole page answers, nothing typed is thrown away before that.
document.addEventListener('htmx:responseError', event => {
  const { xhr } = (event as CustomEvent).detail;
  announce(xhr.status === 401 || xhr.status === 403 ? text('notAllowed') : text('requestFailed'));
});
document.addEventListener('htmx:sendError', () => announce(text('requestFailed')));

function announce(words: string) {
  const notice = document.getElementById('announcement');
  if (!notice) return;
  notice.textContent = words;
  notice.hidden = false;
}

document.addEventListener('keydown', event => {
  const typing = (event.target as HTMLElement).closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector<HTMLInputElement>('#search');
  if (!search) return;
  event.preventDefault();
  search.focus();
  search.select();
});

// Two clicks must not act twice; the server would refuse the second, but nobody should have to read that.
document.addEventListener('submit', event => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method.toLowerCase() !== 'post') return;
  const button = (event as SubmitEvent).submitter;
  if (!button) return;
  setTimeout(() => button.setAttribute('disabled', ''));
  const words = button.textContent;
  // What takes longer than a page says so meanwhile.
  if (form.dataset.busy) {
    button.textContent = form.dataset.busy;
    button.setAttribute('aria-busy', 'true');
  }
  addEventListener('pageshow', () => {
    button.removeAttribute('disabled');
    button.removeAttribute('aria-busy');
    button.textContent = words;
  }, { once: true });
});
document.addEventListener('htmx:afterRequest', event => {
  (event.target as HTMLElement).querySelectorAll('button[disabled]:not([data-stays-disabled])').forEach(button => button.removeAttribute('disabled'));
});

// Select boxes and the like that should act at once, also without htmx.
document.addEventListener('change', event => {
  const field = event.target as HTMLElement;
  if (field.matches('[data-submits]')) field.closest('form')?.requestSubmit();
});

// A file that the server would refuse for its size is refused before it is sent: the server would not read the rest of the form.
document.addEventListener('change', event => {
  const field = event.target as HTMLInputElement;
  if (!field.matches('input[type=file][data-largest]')) return;
  const largest = Number(field.dataset.largest);
  field.setCustomValidity(Array.from(field.files ?? []).some(file => file.size > largest) ? text('fileTooLarge', { value: String(Math.floor(largest / 2 ** 20)) }) : '');
  field.reportValidity();
});

document.addEventListener('click', event => {
  if ((event.target as HTMLElement).closest('[data-print]')) print();
});

htmx.onLoad(content => {
  const root = content as HTMLElement;
  // What somebody opened before this script had come is opened once more for those who wait for it.
  for (const element of all(root, 'details[open][hx-trigger^=toggle]')) htmx.trigger(element, 'toggle');
  for (const element of all(root, '[data-drop]')) takeDroppedFiles(element);
  for (const element of all(root, '[data-diagram-url]')) {
    void import('./diagram').then(({ showDiagram }) => showDiagram(element));
  }
  for (const element of all(root, '[data-desk]')) {
    void import('./draft').then(({ openDesk }) => openDesk(element));
  }
  for (const element of all(root, '[data-form-schema-url]')) {
    void import('./form').then(({ showForm }) => showForm(element as HTMLFormElement));
  }
});

function all(root: HTMLElement, selector: string): HTMLElement[] {
  const inside = Array.from(root.querySelectorAll<HTMLElement>(selector));
  return root.matches(selector) ? [root, ...inside] : inside;
}
