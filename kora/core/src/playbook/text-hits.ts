import { RE2JS, RE2Set } from "re2js";

/** Characters of a text that matchers look at; what follows does not count. */
export const MAX_MATCHED_CHARS = 65_536;

/** Bytes the automaton of one place may use before the search falls back to the slower one. */
const MAX_AUTOMATON_BYTES = 8_388_608;

/**
 * Every word and pattern that any playbook looks for at one place of a request. All are found in one pass over the text, in time
 * linear in its length, however many they are.
 */
export class TextHits {
  readonly #set: RE2Set = new RE2Set(RE2Set.UNANCHORED, 0, MAX_AUTOMATON_BYTES);
  readonly #known = new Map<string, number>();
  #isCompiled = false;

  /** Adds a pattern in RE2 syntax that compiles, and returns its number; the same pattern has the same one. */
  add(pattern: string): number {
    const known = this.#known.get(pattern);
    if (known !== undefined) return known;
    const number = this.#known.size;
    this.#known.set(pattern, number);
    this.#set.add(pattern);
    return number;
  }

  /** The numbers of the patterns that are found in a text. Nothing can be added from then on. */
  in(text: string): ReadonlySet<number> {
    if (!this.#isCompiled) this.#set.compile();
    this.#isCompiled = true;
    return new Set(this.#set.match(text.length > MAX_MATCHED_CHARS ? text.slice(0, MAX_MATCHED_CHARS) : text));
  }
}

/** A word or phrase as a pattern: literally, whatever its case, and ending where words end. */
export function wordPattern(word: string): string {
  const before = /^\w/.test(word) ? "\\b" : "";
  const after = /\w$/.test(word) ? "\\b" : "";
  return `(?i)${before}${RE2JS.quote(word)}${after}`;
}

/** Instructions a pattern compiles to, or why it does not. */
export function patternSize(pattern: string): { readonly size: number } | { readonly fault: string } {
  try {
    return { size: RE2JS.compile(pattern).programSize() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message.replace(/: `[\s\S]*$/, "") : "it cannot be compiled" };
  }
}
