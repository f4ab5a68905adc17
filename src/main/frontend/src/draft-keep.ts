/** What is typed into a form outlives a reload, a lost connection and a refusal, until it is saved: in this tab's storage, nowhere else. */
export class Keeping {
  private readonly prefix: string;

  constructor(desk: HTMLElement) {
    this.prefix = `duban.draft.${desk.dataset.plan}.`;
    desk.addEventListener('input', event => {
      const form = (event.target as HTMLElement).closest('form');
      if (form && this.keyOf(form)) this.keep(form);
    });
    desk.querySelectorAll('form').forEach(form => this.restore(form));
  }

  keep(form: HTMLFormElement): void {
    form.dataset.typed = 'true';
    const values: [string, string][] = [];
    new FormData(form).forEach((value, name) => {
      if (name !== '_csrf' && typeof value === 'string') values.push([name, value]);
    });
    try {
      sessionStorage.setItem(this.prefix + this.keyOf(form), JSON.stringify(values));
    } catch { /* A full storage keeps nothing; the form itself still does. */ }
  }

  forget(form: HTMLFormElement): void {
    delete form.dataset.typed;
    sessionStorage.removeItem(this.prefix + this.keyOf(form));
  }

  /** Ids of the items whose forms were open with something typed in them. */
  items(): string[] {
    return Object.keys(sessionStorage).filter(key => key.startsWith(this.prefix + 'item-')).map(key => key.slice(this.prefix.length + 'item-'.length));
  }

  restore(form: HTMLFormElement): void {
    const kept = this.keyOf(form) ? sessionStorage.getItem(this.prefix + this.keyOf(form)) : null;
    if (!kept) return;
    const values = JSON.parse(kept) as [string, string][];
    const names = new Set(values.map(([name]) => name));
    for (const field of Array.from(form.elements) as HTMLInputElement[]) {
      if (!field.name || field.name === '_csrf') continue;
      const of = values.filter(([name]) => name === field.name).map(([, value]) => value);
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = of.includes(field.value);
      else if (names.has(field.name)) field.value = of.length > 1 ? of[Array.from(form.querySelectorAll(`[name="${CSS.escape(field.name)}"]`)).indexOf(field)] ?? '' : of[0];
      field.closest('details')?.toggleAttribute('open', field.closest('details')!.open || (field.value !== field.defaultValue));
    }
    form.dataset.typed = 'true';
  }

  private keyOf(form: HTMLFormElement): string {
    return form.dataset.keep ?? form.closest('li.question')?.id ?? '';
  }
}
