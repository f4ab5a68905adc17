import type { Links } from './draft-links';
import { text } from './texts';

/** 待定问题 as a strip at the bottom: one question at a time, answered by keyboard. 1–9 choose, Enter answers, J and K move, U undoes. */
export class Strip {
  private current = '';
  private touched = false;
  private all = false;

  constructor(private readonly desk: HTMLElement, private readonly links: Links) {
    desk.addEventListener('click', event => this.clicked(event));
    document.addEventListener('keydown', event => this.pressed(event));
    addEventListener('hashchange', () => this.goToHash());
    this.goToHash();
    new ResizeObserver(() => this.makeRoom()).observe(desk);
  }

  private get questions(): HTMLElement[] {
    return Array.from(this.desk.querySelectorAll<HTMLElement>('#questions-list > li.question'));
  }

  private get question(): HTMLElement | undefined {
    return this.questions.find(question => question.id === this.current);
  }

  /** Shows the question it stands at, or the one that has taken its place. */
  show(place = 0): void {
    const questions = this.questions;
    const section = this.desk.querySelector<HTMLElement>('#questions');
    if (!section || !questions.length) {
      this.makeRoom();
      return;
    }
    if (!this.question) {
      this.current = questions[Math.min(place, questions.length - 1)].id;
      this.touched = false;
    }
    section.querySelector<HTMLElement>('[data-strip-buttons]')!.hidden = false;
    const words = section.querySelector<HTMLElement>('[data-strip-place]')!;
    words.hidden = false;
    words.textContent = text('stripPlace', { at: String(this.place + 1), of: String(questions.length) });
    section.classList.toggle('lists-all', this.all);
    section.querySelector('[data-strip=all]')!.setAttribute('aria-pressed', String(this.all));
    questions.forEach(question => question.classList.toggle('is-current', question.id === this.current));
    const tab = this.desk.querySelector('.desk-tabs a[href="#questions"] b');
    if (tab) tab.textContent = String(questions.length);
    this.makeRoom();
  }

  /** Where the question stands among the open ones, from 0. */
  get place(): number {
    return Math.max(0, this.questions.findIndex(question => question.id === this.current));
  }

  move(step: number): void {
    const questions = this.questions;
    if (!questions.length) return;
    this.current = questions[(this.place + step + questions.length) % questions.length].id;
    this.touched = false;
    this.show();
    this.focus();
  }

  /** Hands the keyboard to the question, so that a screen reader reads it out. */
  focus(): void {
    const question = this.question;
    if (!question) return;
    question.querySelector<HTMLElement>('.question-text')?.focus({ preventScroll: true });
    if (this.all) question.scrollIntoView({ block: 'nearest' });
    else question.closest('.strip-list')?.scrollTo({ top: 0 });
    const places = (question.dataset.places ?? '').split(',').filter(Boolean).map(place => Number(place.split('-')[0]));
    if (places.length && matchMedia('(min-width: 60rem)').matches) this.links.showPlaces(places);
    if (question.dataset.item && matchMedia('(min-width: 60rem)').matches) this.links.showSource('item-' + question.dataset.item);
  }

  /** A link to a question may have been followed before the script was there. */
  private goToHash(): void {
    if (!location.hash.startsWith('#q-')) return;
    this.current = location.hash.slice(1);
    this.show();
  }

  private clicked(event: Event): void {
    const clicked = event.target as HTMLElement;
    const button = clicked.closest<HTMLElement>('[data-strip]');
    const inside = clicked.closest<HTMLElement>('li.question');
    if (inside && inside.id !== this.current) {
      this.current = inside.id;
      this.show();
    }
    const link = clicked.closest<HTMLAnchorElement>('a[href^="#q-"]');
    if (link) {
      event.preventDefault();
      this.current = link.hash.slice(1);
      this.desk.querySelector('#questions')?.classList.remove('is-folded');
      this.show();
      this.focus();
    }
    if (!button) return;
    if (button.dataset.strip === 'next') this.move(1);
    if (button.dataset.strip === 'previous') this.move(-1);
    if (button.dataset.strip === 'all') {
      this.all = !this.all;
      this.fold(false);
      this.show();
    }
    if (button.dataset.strip === 'fold') this.fold(button.getAttribute('aria-expanded') === 'true');
  }

  private fold(folded: boolean): void {
    const section = this.desk.querySelector('#questions');
    const button = section?.querySelector<HTMLElement>('[data-strip=fold]');
    if (!section || !button) return;
    section.classList.toggle('is-folded', folded);
    button.setAttribute('aria-expanded', String(!folded));
    button.textContent = text(folded ? 'stripUnfold' : 'stripFold');
    this.makeRoom();
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !this.desk.isConnected) return;
    const question = this.question;
    const choosing = target.matches('input[type=radio], input[type=checkbox]') && target.closest('#questions') !== null;
    if (target.closest('input, textarea, select, [contenteditable], [role=combobox]') && !choosing) return;
    const done = () => event.preventDefault();
    if (event.key === '?') {
      const keys = this.desk.querySelector<HTMLDetailsElement>('.keys');
      if (keys) keys.open = !keys.open;
      done();
    } else if (event.key === 'u' || event.key === 'U') {
      const undo = this.desk.querySelector<HTMLElement>('[data-undo]');
      if (undo) { undo.click(); done(); }
    } else if (!question) {
      return;
    } else if (event.key === 'j' || event.key === 'J' || event.key === 'ArrowRight') {
      this.move(1);
      done();
    } else if (event.key === 'k' || event.key === 'K' || event.key === 'ArrowLeft') {
      this.move(-1);
      done();
    } else if (/^[1-9]$/.test(event.key)) {
      this.choose(question, Number(event.key));
      done();
    } else if (event.key === 'Enter' && (choosing || this.waitsForEnter(target, question))) {
      question.querySelector('form')?.requestSubmit();
      done();
    }
  }

  /** On a link or a button Enter is theirs; elsewhere it answers what was chosen, or what the keyboard was led to. */
  private waitsForEnter(target: HTMLElement, question: HTMLElement): boolean {
    if (target.closest('a, button, summary')) return false;
    return question.contains(target) || (this.touched && (target === document.body || target.id === 'source-text'));
  }

  private choose(question: HTMLElement, number: number): void {
    this.fold(false);
    this.touched = true;
    const choices = Array.from(question.querySelectorAll<HTMLInputElement>('[data-choice]'));
    if (!choices.length && number === 1) question.querySelector<HTMLElement>('.question-text')?.focus({ preventScroll: true });
    const choice = choices[number - 1];
    if (!choice) return;
    if (choice.type === 'checkbox') choice.checked = !choice.checked;
    else choice.checked = true;
    choice.focus({ preventScroll: true });
    choice.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** The panes end where the strip begins. */
  private makeRoom(): void {
    const strip = this.desk.querySelector<HTMLElement>('#questions');
    const height = strip && matchMedia('(min-width: 60.01rem)').matches ? strip.offsetHeight : 0;
    this.desk.style.setProperty('--strip', `${height}px`);
    document.documentElement.style.scrollPaddingBottom = `${height + 16}px`;
  }
}
