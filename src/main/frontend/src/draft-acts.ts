import type { Keeping } from './draft-keep';
import type { Links } from './draft-links';
import type { Parts } from './draft-parts';
import type { Strip } from './draft-strip';
import { text } from './texts';
import { showChips } from './unit-picker';

/** Sends the forms of the desk and takes what has changed out of the page that answers. */
export class Acts {
  constructor(private readonly desk: HTMLElement, private readonly parts: Parts, private readonly keeping: Keeping,
              private readonly strip: Strip, private readonly links: Links) {
    desk.addEventListener('submit', event => {
      const form = event.target as HTMLFormElement;
      if (!form.matches('[data-act]')) return;
      event.preventDefault();
      void this.send(form, event.submitter as HTMLButtonElement | null);
    });
    desk.addEventListener('click', event => {
      const clicked = event.target as HTMLElement;
      const opener = clicked.closest<HTMLAnchorElement>('[data-opens]');
      const closer = clicked.closest<HTMLElement>('[data-closes]');
      if (clicked.closest('[data-refresh]')) {
        void this.refresh();
      } else if (opener) {
        event.preventDefault();
        void this.open(opener);
      } else if (closer) {
        event.preventDefault();
        this.close(closer.closest<HTMLElement>('.item-edit'));
      }
    });
    addEventListener('beforeunload', event => {
      if (this.sending) event.preventDefault();
    });
  }

  private sending = 0;

  reopenWhatWasTyped(): void {
    for (const item of this.keeping.items()) {
      const opener = this.desk.querySelector<HTMLAnchorElement>(`#item-${CSS.escape(item)} [data-opens]`);
      if (opener) void this.open(opener, false);
    }
  }

  private async send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    if (form.getAttribute('aria-busy')) return;
    const question = form.closest<HTMLElement>('li.question');
    const place = this.strip.place;
    const body = new URLSearchParams();
    new FormData(form, button).forEach((value, name) => body.append(name, String(value)));
    form.setAttribute('aria-busy', 'true');
    button?.setAttribute('disabled', '');
    this.sending++;
    try {
      const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' } });
      const page = parsed(await answer.text());
      const refused = answer.status === 409 || answer.status === 422;
      if (!refused && !answer.ok) {
        this.say(text(answer.status === 403 || answer.status === 401 ? 'notAllowed' : 'requestFailed'), true);
      } else if (refused && this.replacesForm(form, page)) {
        // The form is back with the reason beside its field; nothing else has changed.
      } else if (page.querySelector('[data-desk]')) {
        const panel = form.closest<HTMLElement>('.item-edit');
        const reason = page.querySelector('#desk-refused, .assign > .field-error');
        if (refused && !question && reason) {
          this.refuse(form, reason.textContent ?? '');
          page.querySelector('#desk-refused')?.remove();
          this.take(page, null);
        } else {
          if (!refused) {
            this.keeping.forget(form);
            panel?.remove();
            if (form.id === 'assign') form.reset();
          }
          this.take(page, question ?? form);
          if (question) this.afterAnswer(place, refused);
          else this.afterAct(form, panel, answer.url);
        }
      } else {
        // Another page altogether: the plan is no draft any more, or the person is signed out.
        if (page.querySelector('main.plan-page')) location.assign(answer.url);
        else this.say(text('notAllowed'), true);
      }
    } catch {
      this.say(text('requestFailed'), true);
    } finally {
      this.sending--;
      form.removeAttribute('aria-busy');
      button?.removeAttribute('disabled');
    }
  }

  /** Takes the page as it is now, keeping what is typed. */
  async refresh(): Promise<void> {
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    const page = parsed(await answer.text());
    if (page.querySelector('[data-desk]')) {
      this.take(page, null);
      this.strip.show(this.strip.place);
    } else {
      location.reload();
    }
  }

  private take(page: Document, sent: Element | null): void {
    this.parts.become(page.querySelector<HTMLElement>('[data-desk]')!, sent);
    this.hush();
    this.desk.dispatchEvent(new CustomEvent('desk:taken'));
  }

  /** The reason stands where the act was done, whatever became of the rest. */
  private refuse(form: HTMLFormElement, reason: string): void {
    form.querySelector('[data-refused]')?.remove();
    const words = document.createElement('p');
    words.className = 'field-error';
    words.dataset.refused = 'true';
    words.setAttribute('role', 'alert');
    words.textContent = reason.trim().replace(/\s+/g, ' ');
    form.prepend(words);
  }

  /** What came of the act is shown where it is now; the keyboard goes on from there. */
  private afterAct(form: HTMLFormElement, panel: HTMLElement | null, url: string): void {
    this.strip.show();
    const now = document.getElementById(new URL(url).hash.slice(1));
    if (panel && now?.matches('.draft-item')) {
      this.links.showDraft(now.id);
      now.querySelector<HTMLElement>('[data-opens]')?.focus({ preventScroll: true });
    }
    const done = form.querySelector<HTMLElement>('button[type=submit]')?.textContent ?? '';
    this.say(text('actDone', { act: done.trim() }));
  }

  private afterAnswer(place: number, refused: boolean): void {
    this.strip.show(place);
    const left = this.desk.querySelectorAll('#questions-list > li.question').length;
    this.say(refused ? '' : left ? text('stripLeft', { left: String(left) }) : text('stripDone'));
    if (left) this.strip.focus();
    else this.desk.querySelector<HTMLElement>('#plan-head .btn-primary')?.focus({ preventScroll: true });
  }

  private replacesForm(form: HTMLFormElement, page: Document): boolean {
    const panel = form.closest<HTMLElement>('.item-edit');
    const again = panel && page.getElementById(panel.id);
    if (!again) return false;
    const now = document.importNode(again, true);
    panel.replaceWith(now);
    showChips(now);
    const first = now.querySelector<HTMLElement>('.field-error')?.closest('div')?.querySelector<HTMLElement>('input, textarea, select') ?? now.querySelector<HTMLElement>('[role=alert]');
    first?.focus();
    now.querySelectorAll('form').forEach(one => {
      if (one.dataset.keep && one.dataset.keep === form.dataset.keep) this.keeping.keep(one);
    });
    return true;
  }

  private async open(opener: HTMLAnchorElement, focus = true): Promise<void> {
    const row = opener.closest<HTMLElement>('.draft-item');
    const there = row?.querySelector<HTMLElement>('.item-edit');
    if (there) {
      this.close(there);
      return;
    }
    try {
      const answer = await fetch(opener.href, { headers: { Accept: 'text/html' } });
      const panel = parsed(await answer.text()).querySelector<HTMLElement>('.item-edit');
      if (!panel) throw new Error(String(answer.status));
      const now = document.importNode(panel, true);
      document.getElementById(now.id)?.remove();
      this.place(now, opener);
      now.querySelectorAll('form').forEach(form => this.keeping.restore(form));
      showChips(now);
      if (row && focus) this.links.showSource(row.id);
      if (focus) now.querySelector<HTMLElement>('textarea, input:not([type=hidden]), select')?.focus({ preventScroll: true });
      if (focus) now.scrollIntoView({ block: 'nearest' });
    } catch {
      this.say(text('requestFailed'), true);
    }
  }

  /** Below the item, the line or the heading that it is about. */
  private place(panel: HTMLElement, opener: HTMLElement): void {
    const line = opener.dataset.line ? document.getElementById(opener.dataset.line) : null;
    if (opener.hasAttribute('data-instead')) opener.closest('.item-edit')?.replaceWith(panel);
    else if (line) line.after(panel);
    else if (opener.closest('.draft-item')) opener.closest('.draft-item')!.append(panel);
    else (opener.closest('#plan-head') ?? opener.closest('p') ?? opener).after(panel);
  }

  private close(panel: HTMLElement | null): void {
    if (!panel) return;
    panel.querySelectorAll('form').forEach(form => this.keeping.forget(form));
    const opener = panel.closest('.draft-item')?.querySelector<HTMLElement>('[data-opens]') ?? panel.previousElementSibling?.querySelector<HTMLElement>('[data-opens]');
    panel.remove();
    opener?.focus({ preventScroll: true });
  }

  /** Aloud for a screen reader; what went wrong also stands at the top of the page. */
  private say(words: string, wrong = false): void {
    const live = this.desk.querySelector<HTMLElement>('#desk-said');
    if (live) live.textContent = words;
    const notice = document.getElementById('announcement');
    if (wrong && notice) {
      notice.textContent = words;
      notice.hidden = false;
      notice.scrollIntoView({ block: 'nearest' });
    }
  }

  private hush(): void {
    const notice = document.getElementById('announcement');
    if (notice) notice.hidden = true;
  }
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
