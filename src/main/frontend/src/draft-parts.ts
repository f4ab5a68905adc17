import htmx from 'htmx.org';

/**
 * Puts a page right part by part: the server answers every act with the whole page, and what is the same on both stays the very same
 * element, with its focus, its scroll and what is typed in it. Parts are told apart by their ids; what carries data-parts is gone into.
 */
export class Parts {
  private readonly asServed = new WeakMap<Element, string>();

  constructor(private readonly root: HTMLElement) {
    this.remember(root);
  }

  /** @param sent what was sent: its typed text has arrived and need not be kept */
  become(next: HTMLElement, sent: Element | null = null): void {
    for (const name of next.getAttributeNames().filter(name => name.startsWith('data-') && name !== 'data-open')) {
      this.root.setAttribute(name, next.getAttribute(name) ?? '');
    }
    this.children(this.root, next, sent);
  }

  private children(old: Element, next: Element, sent: Element | null): void {
    const known = new Map(Array.from(old.children).map(child => [keyOf(child), child]));
    const wanted = Array.from(next.children).map(part => {
      const child = known.get(keyOf(part));
      known.delete(keyOf(part));
      const now = child ? this.part(child, part, sent) : this.adopt(part);
      if (child && child !== now) child.replaceWith(now);
      return now;
    });
    for (const gone of known.values()) {
      if (!('stays' in (gone as HTMLElement).dataset) && !isOpenForm(gone, sent)) gone.remove();
    }
    const ours = new Set(wanted);
    let place = old.firstElementChild;
    for (const part of wanted) {
      while (place && !ours.has(place)) place = place.nextElementSibling;
      if (part === place) place = place.nextElementSibling;
      else old.insertBefore(part, place);
    }
  }

  private part(old: Element, next: Element, sent: Element | null): Element {
    const served = servedAs(next);
    if (this.asServed.get(old) === served || 'stays' in (old as HTMLElement).dataset) return old;
    if (old.hasAttribute('data-parts') && next.hasAttribute('data-parts')) {
      this.children(old, next, sent);
      this.asServed.set(old, served);
      return old;
    }
    if (isTypedIn(old) && old !== sent && !old.contains(sent)) return old;
    const now = this.adopt(next);
    // A form that stands open below what has changed stays open, with what is typed in it.
    const open = old.querySelector('.item-edit');
    if (open && open !== sent && !open.contains(sent)) now.append(open);
    return now;
  }

  private adopt(next: Element): Element {
    const now = document.importNode(next, true);
    this.remember(now);
    htmx.process(now);
    return now;
  }

  private remember(element: Element): void {
    this.asServed.set(element, servedAs(element));
    if (element.hasAttribute('data-parts')) Array.from(element.children).forEach(child => this.remember(child));
  }
}

function keyOf(element: Element): string {
  return element.id || `${element.localName}:${Array.from(element.parentElement?.children ?? []).filter(other => !other.id && other.localName === element.localName).indexOf(element)}`;
}

/** Each page masks its token anew; that is no change. */
function servedAs(element: Element): string {
  return element.outerHTML.replace(/name="_csrf" value="[^"]*"/g, '');
}

/** A form that a script has put between the parts, and that has not been sent. */
function isOpenForm(element: Element, sent: Element | null): boolean {
  return element.matches('.item-edit') && element !== sent && !element.contains(sent);
}

function isTypedIn(element: Element): boolean {
  return element.querySelector('form[data-typed]') !== null && element.querySelector('.item-edit') === null;
}
