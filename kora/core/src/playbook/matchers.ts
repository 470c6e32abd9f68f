import type { PlaybookMatcher } from "@krako/contracts";
import { canonicalJson, type JsonObject, readPointer, UNRESOLVED } from "@krako/rules";
import { TextHits, wordPattern } from "./text-hits.ts";
import { typeName } from "./value-type.ts";

/** A request that is being judged: what was found in its texts is looked for once, whoever asks. */
export interface Look {
  readonly request: JsonObject;
  /** What is found in the text at a place; null where there is no text. */
  hitsAt(pointer: string): ReadonlySet<number> | null;
}

/** A condition of a playbook, ready to be asked. */
export interface Matcher {
  holds(look: Look): boolean;
  /** Why it holds or not, in words of the playbook, never of the request. */
  says(look: Look): string;
}

/** Collects what the matchers of all playbooks look for in texts, by place. */
export class LookingGlass {
  readonly #places = new Map<string, TextHits>();

  at(pointer: string): TextHits {
    const known = this.#places.get(pointer);
    if (known !== undefined) return known;
    const hits = new TextHits();
    this.#places.set(pointer, hits);
    return hits;
  }

  look(request: JsonObject): Look {
    const found = new Map<string, ReadonlySet<number> | null>();
    const hitsAt = (pointer: string): ReadonlySet<number> | null => {
      const known = found.get(pointer);
      if (known !== undefined) return known;
      const text = readPointer(request, pointer);
      const hits = typeof text === "string" ? (this.#places.get(pointer)?.in(text) ?? NONE) : null;
      found.set(pointer, hits);
      return hits;
    };
    return { request, hitsAt };
  }
}

const NONE: ReadonlySet<number> = new Set();

/** Makes a condition ready; what it looks for in texts goes into `glass`. Its patterns have to compile. */
export function compileMatcher(matcher: PlaybookMatcher, glass: LookingGlass): Matcher {
  const { pointer } = matcher;
  const place = pointer === "" ? "the request" : `"${pointer}"`;
  const valueIn = ({ request }: Look): unknown => readPointer(request, pointer);
  switch (matcher.type) {
    case "present":
      return {
        holds: (look) => valueIn(look) !== UNRESOLVED,
        says: (look) => (valueIn(look) === UNRESOLVED ? `${place} is not there` : `${place} is there`),
      };
    case "range": {
      const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = matcher;
      const bounds = [
        ...(matcher.minimum === undefined ? [] : [`at least ${minimum}`]),
        ...(matcher.maximum === undefined ? [] : [`at most ${maximum}`]),
      ].join(" and ");
      const holds = (look: Look): boolean => {
        const value = valueIn(look);
        return typeof value === "number" && value >= minimum && value <= maximum;
      };
      return { holds, says: (look) => `${place} is ${holds(look) ? "" : "not a number that is "}${bounds}` };
    }
    case "one_of": {
      const values = new Set(matcher.values.map((value) => canonicalJson(value)));
      const holds = (look: Look): boolean => {
        const value = valueIn(look);
        return value !== UNRESOLVED && values.has(canonicalJson(value));
      };
      return { holds, says: (look) => `${place} is ${holds(look) ? "one" : "none"} of ${count(values.size, "value")}` };
    }
    case "pattern": {
      const number = glass.at(pointer).add(matcher.pattern);
      const holds = (look: Look): boolean => look.hitsAt(pointer)?.has(number) === true;
      return {
        holds,
        says: (look) =>
          look.hitsAt(pointer) === null
            ? noText(look)
            : `${place} ${holds(look) ? "has" : "does not have"} what /${matcher.pattern}/ describes`,
      };
    }
    case "keywords": {
      const words = matcher.words.map((word) => ({ word, number: glass.at(pointer).add(wordPattern(word)) }));
      const least = matcher.least ?? 1;
      const holds = (look: Look): boolean => {
        const hits = look.hitsAt(pointer);
        if (hits === null || hits.size < least) return false;
        const found = new Set<number>();
        for (const { number } of words) if (hits.has(number) && found.add(number).size >= least) return true;
        return false;
      };
      const says = (look: Look): string => {
        const hits = look.hitsAt(pointer);
        if (hits === null) return noText(look);
        const found = words.filter(({ number }) => hits.has(number)).map(({ word }) => `"${word}"`);
        const named = found.length > MOST_NAMED ? [...found.slice(0, MOST_NAMED), "…"] : found;
        const has = found.length === 0 ? `none of ${count(words.length, "word")}` : named.join(", ");
        return least === 1 ? `${place} has ${has}` : `${place} has ${has}; ${least} are asked for`;
      };
      return { holds, says };
    }
    default:
      return matcher satisfies never;
  }

  function noText(look: Look): string {
    const value = valueIn(look);
    return value === UNRESOLVED ? `${place} is not there` : `${place} is ${typeName(value)} and not a text`;
  }
}

/** Words that a sentence names. */
const MOST_NAMED = 8;

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? "" : "s"}`;
}
