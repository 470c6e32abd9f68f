import { RE2JS, RE2Set } from "re2js";

/** Characters of a text that matchers look at; what follows does not count. */
export const MAX_MATCHED_CHARS = 65_536;

/** Bytes one automaton may use before the search falls back to the slower one. */
const MAX_AUTOMATON_BYTES = 8_388_608;

/**
 * Instructions of one automaton. Its states are sets of them: a large one outgrows its bytes and is then searched a hundred times slower
 * than several small ones, one after another (300 words in mail: 14 ms a text in one, 0.26 ms in seven).
 */
const MAX_AUTOMATON_INSTRUCTIONS = 500;

/**
 * Every word and pattern that any playbook looks for at one place of a request. Each automaton finds all of its patterns in one pass
 * over the text, in time linear in its length.
 */
export class TextHits {
  readonly #automata: Automaton[] = [];
  readonly #known = new Map<string, number>();

  /** Adds a pattern in RE2 syntax that compiles, and returns its number; the same pattern has the same one. */
  add(pattern: string): number {
    const known = this.#known.get(pattern);
    if (known !== undefined) return known;
    const number = this.#known.size;
    this.#known.set(pattern, number);
    const size = RE2JS.compile(pattern).programSize();
    let automaton = this.#automata.at(-1);
    if (automaton === undefined || automaton.size + size > MAX_AUTOMATON_INSTRUCTIONS || automaton.isCompiled) {
      automaton = {
        set: new RE2Set(RE2Set.UNANCHORED, 0, MAX_AUTOMATON_BYTES),
        numbers: [],
        size: 0,
        isCompiled: false,
      };
      this.#automata.push(automaton);
    }
    automaton.set.add(pattern);
    automaton.numbers.push(number);
    automaton.size += size;
    return number;
  }

  /** The numbers of the patterns that are found in a text. */
  in(text: string): ReadonlySet<number> {
    const looked = text.length > MAX_MATCHED_CHARS ? text.slice(0, MAX_MATCHED_CHARS) : text;
    const found = new Set<number>();
    for (const automaton of this.#automata) {
      if (!automaton.isCompiled) automaton.set.compile();
      automaton.isCompiled = true;
      for (const hit of automaton.set.match(looked)) found.add(automaton.numbers[hit] ?? -1);
    }
    return found;
  }
}

interface Automaton {
  readonly set: RE2Set;
  /** The numbers of its patterns, in the order in which they were added. */
  readonly numbers: number[];
  size: number;
  isCompiled: boolean;
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
