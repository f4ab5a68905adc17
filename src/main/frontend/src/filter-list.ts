/** A field that narrows the list it names (data-filters) to the entries that contain what is typed; what is ticked stays in sight. */
document.addEventListener('input', event => {
  const field = event.target as HTMLInputElement;
  const list = field.dataset?.filters ? document.getElementById(field.dataset.filters) : null;
  if (!list) return;
  const words = field.value.trim();
  for (const entry of list.children) {
    const ticked = entry.querySelector<HTMLInputElement>('input:checked');
    (entry as HTMLElement).hidden = !!words && !ticked && !entry.textContent?.includes(words);
  }
});
