// On which line of a JSON text each value begins, so that a fault in a hand-written file is found at once.

interface Level {
  readonly pointer: string;
  /** Position of the next entry of a list; null: an object. */
  index: number | null;
  /** Name of the member whose value comes next. */
  name: string | null;
}

const TOKEN: RegExp = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;

const childOf = (level: Level | undefined): string => {
  if (level === undefined) return "";
  const part = level.index === null ? (level.name ?? "") : String(level.index);
  return `${level.pointer}/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`;
};

/** Lines by RFC 6901 pointer, from 1; of a text that is JSON. */
export const linesOf = (text: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === "\n") line += 1;
    else if (token === "}" || token === "]") levels.pop();
    else if (token === ",") {
      if (level !== undefined && level.index !== null) level.index += 1;
      if (level !== undefined) level.name = null;
    } else if (token === ":") continue;
    else if (level?.index === null && level.name === null) level.name = String(JSON.parse(token));
    else {
      const pointer = childOf(level);
      if (!lines.has(pointer)) lines.set(pointer, line);
      if (token === "{") levels.push({ pointer, index: null, name: null });
      if (token === "[") levels.push({ pointer, index: 0, name: null });
    }
  }
  return lines;
};

/** The line of a value, or of the nearest thing around it that is there. */
export const lineAt = (lines: ReadonlyMap<string, number>, pointer: string): number => {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return lines.get("") ?? 1;
};
