/** `WorkUnitResult` → `work-unit-result`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** `StopReason` → `STOP_REASONS`. */
export function constantName(name: string): string {
  return screamingCase(plural(name));
}

/** `StopReason` → `STOP_REASON`. */
export function screamingCase(name: string): string {
  return kebabCase(name).replaceAll("-", "_").toUpperCase();
}

/** `execute_taskgraph` → `executeTaskgraph`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
