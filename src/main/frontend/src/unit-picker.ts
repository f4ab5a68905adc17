import { text } from './texts';
import { inOneLine, namesIn } from './unit-names';

interface Unit {
  name: string;
  aliases: string[];
}

let register: Promise<Unit[]> | null = null;

/** Units are picked from the register: type a part of a name or of an alias, choose with the arrows. Without a script the field takes names as text. */
export function pickUnits(desk: HTMLElement): void {
  desk.addEventListener('focusin', event => {
    const field = event.target as HTMLInputElement;
    if (field.matches('[data-unit]:not([role=combobox])')) new Picker(field, name => { field.value = name; });
  });
}

/** 责任单位 as chips in their order; the field itself keeps the names joined by 、 and is what is sent. */
export function showChips(panel: HTMLElement): void {
  panel.querySelectorAll<HTMLInputElement>('input[data-units]').forEach(field => {
    if (field.type === 'hidden') return;
    const box = document.createElement('div');
    box.className = 'chips';
    const entry = document.createElement('input');
    entry.className = 'chips-entry';
    entry.id = field.id;
    entry.setAttribute('aria-describedby', field.getAttribute('aria-describedby') ?? '');
    field.removeAttribute('id');
    field.type = 'hidden';
    field.before(box);
    const names = () => namesIn(field.value);

    function set(units: string[]) {
      field.value = inOneLine(Array.from(new Set(units)));
      field.dispatchEvent(new Event('input', { bubbles: true }));
      show();
    }
    function show() {
      box.replaceChildren(...names().map((name, at) => chip(name, at)), entry);
    }
    function chip(name: string, at: number): HTMLElement {
      const one = document.createElement('span');
      one.className = 'chip';
      one.textContent = name;
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = '×';
      button.setAttribute('aria-label', text('unitRemove', { unit: name }));
      button.addEventListener('click', () => {
        set(names().filter((_, place) => place !== at));
        entry.focus();
      });
      // The order on the paper is an order of rank; a chip is moved with the arrows.
      button.addEventListener('keydown', event => {
        const to = event.key === 'ArrowLeft' ? at - 1 : event.key === 'ArrowRight' ? at + 1 : -1;
        if (to < 0 || to >= names().length) return;
        event.preventDefault();
        const moved = names();
        moved.splice(to, 0, ...moved.splice(at, 1));
        set(moved);
        box.querySelectorAll('button')[to]?.focus();
      });
      one.append(button);
      return one;
    }
    entry.addEventListener('keydown', event => {
      if (event.key === 'Backspace' && !entry.value) set(names().slice(0, -1));
      if (event.key === 'Backspace' && !entry.value) entry.focus();
    });
    // What was typed in full counts without being picked.
    entry.addEventListener('blur', () => setTimeout(() => {
      if (entry.isConnected && entry.value.trim() && document.activeElement !== entry) take(entry.value);
    }, 150));
    entry.form?.addEventListener('submit', () => entry.value.trim() && take(entry.value), { capture: true });
    function take(words: string) {
      entry.value = '';
      set([...names(), ...namesIn(words)]);
    }
    new Picker(entry, name => {
      entry.value = '';
      set([...names(), name]);
      entry.focus();
    });
    box.addEventListener('click', event => event.target === box && entry.focus());
    show();
  });
}

/** The list below a field, after the pattern of a combobox with a list. */
class Picker {
  private readonly list = document.createElement('ul');
  private at = -1;

  constructor(private readonly field: HTMLInputElement, private readonly picked: (name: string) => void) {
    this.list.className = 'unit-list';
    this.list.id = `units-of-${Math.random().toString(36).slice(2)}`;
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    field.removeAttribute('list');
    field.autocomplete = 'off';
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.list.id]]) field.setAttribute(name, value);
    field.addEventListener('input', () => void this.suggest());
    field.addEventListener('keydown', event => this.pressed(event));
    field.addEventListener('blur', () => setTimeout(() => this.close(), 120));
    this.list.addEventListener('pointerdown', event => event.preventDefault());
    this.list.addEventListener('click', event => {
      const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]');
      if (option) this.pick(option);
    });
  }

  private get options(): HTMLElement[] {
    return Array.from(this.list.children) as HTMLElement[];
  }

  private async suggest(): Promise<void> {
    const typed = this.field.value.trim();
    register ??= fetch('/plans/units.json').then(answer => answer.json() as Promise<Unit[]>);
    const units = await register;
    if (typed !== this.field.value.trim()) return;
    const found = typed ? units.filter(unit => unit.name.includes(typed) || unit.aliases.some(alias => alias.includes(typed)))
      .sort((a, b) => Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed))).slice(0, 8) : [];
    this.list.replaceChildren(...found.map((unit, place) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${place}`;
      option.setAttribute('role', 'option');
      option.dataset.name = unit.name;
      option.textContent = unit.name;
      const alias = unit.name.includes(typed) ? '' : unit.aliases.find(one => one.includes(typed)) ?? '';
      if (alias) {
        const small = document.createElement('small');
        small.textContent = alias;
        option.append(small);
      }
      return option;
    }));
    this.at = -1;
    if (!this.list.isConnected || this.list.previousElementSibling !== this.field) this.field.after(this.list);
    this.list.hidden = !found.length || (found.length === 1 && found[0].name === typed);
    this.field.setAttribute('aria-expanded', String(!this.list.hidden));
    this.field.removeAttribute('aria-activedescendant');
  }

  private pressed(event: KeyboardEvent): void {
    if (this.list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const count = this.options.length;
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : -1) + count) % count;
      this.options.forEach((option, place) => option.setAttribute('aria-selected', String(place === this.at)));
      this.options[this.at].scrollIntoView({ block: 'nearest' });
      this.field.setAttribute('aria-activedescendant', this.options[this.at].id);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.pick(this.options[Math.max(0, this.at)]);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    }
  }

  private pick(option: HTMLElement): void {
    this.picked(option.dataset.name ?? '');
    this.field.dispatchEvent(new Event('change', { bubbles: true }));
    this.close();
  }

  private close(): void {
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
  }
}
