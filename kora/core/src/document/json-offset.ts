import { pointerTokens } from "@krako/rules";

/**
 * Where in a JSON text a pointer leads, as an offset: the name of a member, the value of an element. Where the way ends
 * early, the last place that is there. The text must be one that `JSON.parse` takes. Time linear in the text; no recursion.
 */
export function jsonOffset(text: string, pointer: string): number {
  let value = skipSpace(text, 0);
  let found = value;
  for (const token of pointerTokens(pointer)) {
    const child =
      text[value] === "{" ? memberOf(text, value, token) : text[value] === "[" ? elementOf(text, value, token) : null;
    if (child === null) return found;
    found = child.at;
    value = child.value;
  }
  return found;
}

interface Child {
  /** Where to point at. */
  readonly at: number;
  /** Where the value starts. */
  readonly value: number;
}

/** The last member of that name: it is the one that `JSON.parse` keeps, and the one too many if there are two. */
function memberOf(text: string, open: number, name: string): Child | null {
  let found: Child | null = null;
  let at = skipSpace(text, open + 1);
  while (text[at] === '"') {
    const end = endOfString(text, at);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === name) found = { at, value };
    const next = skipSpace(text, endOfValue(text, value));
    at = text[next] === "," ? skipSpace(text, next + 1) : next;
  }
  return found;
}

function elementOf(text: string, open: number, token: string): Child | null {
  const wanted = Number(token);
  let at = skipSpace(text, open + 1);
  for (let index = 0; text[at] !== "]" && at < text.length; index += 1) {
    if (index === wanted) return { at, value: at };
    const next = skipSpace(text, endOfValue(text, at));
    at = text[next] === "," ? skipSpace(text, next + 1) : next;
  }
  return null;
}

/** The offset after a value. */
function endOfValue(text: string, start: number): number {
  if (text[start] === '"') return endOfString(text, start);
  if (text[start] !== "{" && text[start] !== "[") {
    let at = start;
    while (at < text.length && !/[\s,\]}]/.test(text[at] as string)) at += 1;
    return at;
  }
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** The offset after the closing quote. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && (text.charCodeAt(at) === 32 || (text.charCodeAt(at) >= 9 && text.charCodeAt(at) <= 13)))
    at += 1;
  return at;
}
