/** A file may be dropped on the field that takes it; without a script the field itself takes it, and says nothing of dropping. */
export function takeDroppedFiles(place: HTMLElement) {
  const field = place.querySelector<HTMLInputElement>('input[type=file]');
  if (!field) return;
  place.querySelector<HTMLElement>('[data-drop-hint]')?.removeAttribute('hidden');
  const over = (event: DragEvent, is: boolean) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.toggle('is-over', is);
  };
  place.addEventListener('dragover', event => over(event, true));
  place.addEventListener('dragleave', event => over(event, place.contains(event.relatedTarget as Node | null)));
  place.addEventListener('drop', event => {
    over(event, false);
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  // A file that misses the place would be opened by the browser, and what was typed would be gone.
  for (const type of ['dragover', 'drop'] as const) {
    addEventListener(type, event => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
  }
}
