/** The names in one line, parted by 、; brackets and “ ” hold together what they enclose. The server reads a line in the same way. */
export function namesIn(line: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  const add = (name: string) => {
    const plain = name.replace(/\s/g, '').replace(/^“([^”]*)”$/, '$1');
    if (plain) names.push(plain);
  };
  for (let i = 0; i < line.length; i++) {
    if ('（(“'.includes(line[i])) depth++;
    else if ('）)”'.includes(line[i])) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '、，,；;\n'.includes(line[i])) {
      add(line.slice(start, i));
      start = i + 1;
    }
  }
  add(line.slice(start));
  return names;
}

/** A name with a 、 of its own outside of brackets stands in “ ”. */
export function inOneLine(names: string[]): string {
  return names.map(name => (namesIn(name).length === 1 ? name : `“${name}”`)).join('、');
}
