/** Whether every word of a search is in one of the texts, whatever their case. */
export function matchesText(search: string, ...texts: readonly string[]): boolean {
  const all = texts.join("\n").toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
