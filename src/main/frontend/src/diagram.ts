import Viewer from 'bpmn-js/lib/Viewer';
import { text } from './texts';

/** What the server says about the elements of a model; DiagramStates on its side. */
interface States {
  current: string[];
  elements: { id: string; lamp: string | null; label: string; hint: string | null; href: string | null }[];
}

interface Canvas {
  addMarker(element: string, marker: string): void;
  viewbox(): { inner: { x: number; y: number; width: number; height: number } };
  viewbox(box: { x: number; y: number; width: number; height: number }): void;
  resized(): void;
}

const MARGIN = 16;
/** Below this the names in the boxes cannot be read; then the diagram scrolls instead of shrinking. */
const SMALLEST_LEGIBLE = 0.85;
const SMALLEST = 0.1;
const LARGEST = 2.5;
const STEP = 1.25;

/**
 * Shows a model with the states of its elements. The drawing has its own size inside a box that scrolls natively, so that a
 * finger, a wheel and the arrow keys do what they do everywhere else on the page.
 */
export async function showDiagram(host: HTMLElement): Promise<void> {
  if (host.dataset.shown) return;
  host.dataset.shown = 'true';
  host.setAttribute('aria-busy', 'true');
  try {
    const [model, states] = await Promise.all([fetchText(host.dataset.diagramUrl!), fetchStates(host.dataset.statesUrl)]);
    await draw(host, model, states);
  } catch (error) {
    console.error(error);
    host.replaceChildren(Object.assign(document.createElement('p'), { className: 'diagram-failed', textContent: text('diagramFailed') }));
  } finally {
    host.removeAttribute('aria-busy');
  }
}

async function draw(host: HTMLElement, model: string, states: States) {
  const box = element('div', 'diagram-box');
  const drawing = element('div', 'diagram-drawing');
  box.tabIndex = 0;
  box.append(drawing);
  host.replaceChildren(box);

  const viewer = new Viewer({ container: drawing });
  await viewer.importXML(model);
  const canvas = viewer.get<Canvas>('canvas');
  const { inner } = canvas.viewbox();
  const width = inner.width + 2 * MARGIN;
  const height = inner.height + 2 * MARGIN;

  mark(viewer, canvas, states);

  const fitting = () => clamp(Math.min(box.clientWidth / width, 1), SMALLEST_LEGIBLE, 1);
  const whole = () => Math.min(box.clientWidth / width, highest(box) / height, 1);
  let zoom = 0;
  const zoomTo = (wanted: number) => {
    zoom = clamp(wanted, SMALLEST, LARGEST);
    drawing.style.width = `${width * zoom}px`;
    drawing.style.height = `${height * zoom}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - MARGIN, y: inner.y - MARGIN, width, height });
  };
  zoomTo(fitting());
  showCurrent(box, drawing, states);

  host.append(buttons({
    '−': [text('zoomOut'), () => zoomTo(zoom / STEP)],
    '＋': [text('zoomIn'), () => zoomTo(zoom * STEP)],
    [text('zoomFit')]: [text('zoomFit'), () => zoomTo(whole())],
  }));
  box.addEventListener('keydown', event => {
    if (event.key === '+' || event.key === '=') zoomTo(zoom * STEP);
    else if (event.key === '-') zoomTo(zoom / STEP);
    else if (event.key === '0') zoomTo(whole());
    else return;
    event.preventDefault();
  });
  dragToScroll(box);
}

/** How high the box may become, in pixels, whatever it shows now. */
function highest(box: HTMLElement): number {
  const limit = parseFloat(getComputedStyle(box).maxHeight);
  return Number.isNaN(limit) ? innerHeight : limit;
}

function mark(viewer: Viewer, canvas: Canvas, states: States) {
  const registry = viewer.get<{ get(id: string): { width: number; height: number } | undefined }>('elementRegistry');
  const overlays = viewer.get<{ add(id: string, overlay: object): void }>('overlays');
  const eventBus = viewer.get<{ on(name: string, listener: (event: { element: { id: string } }) => void): void }>('eventBus');
  const links = new Map<string, string>();

  for (const id of states.current) if (registry.get(id)) canvas.addMarker(id, 'is-current');
  for (const state of states.elements) {
    const shape = registry.get(state.id);
    if (!shape) continue;
    if (state.lamp) canvas.addMarker(state.id, `lamp-${state.lamp}`);
    if (state.href) {
      canvas.addMarker(state.id, 'is-link');
      links.set(state.id, state.href);
    }
    overlays.add(state.id, { position: { top: -10, left: 8 }, html: badge(state) });
  }
  eventBus.on('element.click', ({ element: clicked }) => {
    const href = links.get(clicked.id);
    if (href) location.assign(href);
  });
}

/** Shape and word beside the colour; a link, so that the keyboard reaches what the mouse clicks. */
function badge(state: States['elements'][number]): HTMLElement {
  const label = element(state.href ? 'a' : 'span', 'diagram-badge' + (state.lamp ? ` lamp-${state.lamp}` : ''));
  label.textContent = state.label;
  if (state.href) label.setAttribute('href', state.href);
  if (state.hint) label.title = state.hint;
  return label;
}

function showCurrent(box: HTMLElement, drawing: HTMLElement, states: States) {
  const wanted = states.current[0] ?? states.elements.find(state => state.lamp === 'OVERDUE' || state.lamp === 'RED')?.id;
  const shape = wanted && drawing.querySelector(`[data-element-id="${CSS.escape(wanted)}"]`);
  if (!shape) return;
  const { left, top, width, height } = shape.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  box.scrollTo({ left: left - frame.left - (frame.width - width) / 2, top: top - frame.top - (frame.height - height) / 2 });
}

function buttons(deeds: Record<string, [string, () => void]>): HTMLElement {
  const row = element('div', 'diagram-buttons');
  for (const [label, [name, deed]] of Object.entries(deeds)) {
    const button = element('button', 'btn btn-sm') as HTMLButtonElement;
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-label', name);
    button.addEventListener('click', deed);
    row.append(button);
  }
  return row;
}

function dragToScroll(box: HTMLElement) {
  box.addEventListener('pointerdown', down => {
    if (down.pointerType !== 'mouse' || down.button !== 0) return;
    const { scrollLeft, scrollTop } = box;
    const move = (event: PointerEvent) => box.scrollTo(scrollLeft - event.clientX + down.clientX, scrollTop - event.clientY + down.clientY);
    addEventListener('pointermove', move);
    addEventListener('pointerup', () => removeEventListener('pointermove', move), { once: true });
  });
}

async function fetchText(url: string): Promise<string> {
  const answer = await fetch(url, { headers: { Accept: 'application/xml, text/xml' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}

async function fetchStates(url: string | undefined): Promise<States> {
  if (!url) return { current: [], elements: [] };
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

function element(tag: string, className: string): HTMLElement {
  return Object.assign(document.createElement(tag), { className });
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
