/** The visible words of the scripts are message keys too: the layout writes them as data attributes of #texts. */
export function text(name: string, values: Record<string, string> = {}): string {
  const words = document.getElementById('texts')?.dataset[name] ?? name;
  return words.replace(/{(\w+)}/g, (whole, key: string) => values[key] ?? whole);
}
