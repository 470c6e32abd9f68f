import type { Playbook, RequestValueType } from "@krako/contracts";
import { type JsonObject, joinPointer, readPointer, UNRESOLVED } from "@krako/rules";
import { compileMatcher, type Look, LookingGlass, type Matcher } from "./matchers.ts";
import { isOfType, typeName } from "./value-type.ts";

/** One condition of a playbook with what came of it for one request. */
export interface Finding {
  /** Where the condition stands in the playbook. */
  readonly pointer: string;
  /** Whether it speaks for the playbook; a condition under `unless` does when it does not hold. */
  readonly favours: boolean;
  /** Why, without anything of the request itself. */
  readonly says: string;
}

/** What one playbook makes of a request. */
export interface Judgement {
  readonly playbook: Playbook;
  readonly matches: boolean;
  readonly findings: readonly Finding[];
}

/** Which playbook a request is for. */
export type Choice =
  | { readonly type: "chosen"; readonly playbook: Playbook }
  | { readonly type: "none" }
  /** Several of the same rank, and none of a higher one. */
  | { readonly type: "ambiguous"; readonly playbooks: readonly Playbook[] };

/**
 * Playbooks to choose from. The choice is by their own rules and nothing else: of those whose conditions a request meets, the one of
 * the highest rank; two of the same rank are no choice. Asks no model, and takes time linear in the request.
 */
export class PlaybookShelf {
  readonly #glass = new LookingGlass();
  readonly #byRank: readonly Compiled[];
  readonly #compiled: readonly Compiled[];

  /** The playbooks have to be checked. */
  constructor(playbooks: readonly Playbook[]) {
    this.#compiled = playbooks.map((playbook) => this.#compile(playbook));
    this.#byRank = this.#compiled.toSorted((a, b) => rankOf(b.playbook) - rankOf(a.playbook));
  }

  choose(request: JsonObject): Choice {
    const look = this.#glass.look(request);
    const found: Playbook[] = [];
    for (const { playbook, conditions } of this.#byRank) {
      const [first] = found;
      if (first !== undefined && rankOf(playbook) < rankOf(first)) break;
      if (conditions.every(({ favours }) => favours(look))) found.push(playbook);
    }
    const [playbook, second] = found;
    if (playbook === undefined) return { type: "none" };
    return second === undefined ? { type: "chosen", playbook } : { type: "ambiguous", playbooks: found };
  }

  /** What every playbook makes of a request, in the order they were given. */
  judge(request: JsonObject): Judgement[] {
    const look = this.#glass.look(request);
    return this.#compiled.map(({ playbook, conditions }) => {
      const findings = conditions.map(({ pointer, favours, says }) => ({
        pointer,
        favours: favours(look),
        says: says(look),
      }));
      return { playbook, matches: findings.every((each) => each.favours), findings };
    });
  }

  #compile(playbook: Playbook): Compiled {
    const matcher = (at: string, unless: boolean) => (each: Playbook["match"][number], index: number) =>
      condition(`${at}/${index}`, compileMatcher(each, this.#glass), unless);
    return {
      playbook,
      conditions: [
        ...Object.entries(playbook.requires ?? {}).map(([pointer, type]) =>
          condition(joinPointer("/requires", pointer), requirement(pointer, type), false),
        ),
        ...playbook.match.map(matcher("/match", false)),
        ...(playbook.unless ?? []).map(matcher("/unless", true)),
      ],
    };
  }
}

interface Compiled {
  readonly playbook: Playbook;
  readonly conditions: readonly Condition[];
}

interface Condition {
  readonly pointer: string;
  readonly favours: (look: Look) => boolean;
  readonly says: (look: Look) => string;
}

function condition(pointer: string, { holds, says }: Matcher, unless: boolean): Condition {
  return { pointer, favours: unless ? (look) => !holds(look) : holds, says };
}

function requirement(pointer: string, type: RequestValueType): Matcher {
  const wanted = type === "any" || type === "null" ? type : `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
  return {
    holds: ({ request }) => {
      const value = readPointer(request, pointer);
      return value !== UNRESOLVED && isOfType(value, type);
    },
    says: ({ request }) => {
      const value = readPointer(request, pointer);
      if (value === UNRESOLVED) return `"${pointer}" is not there`;
      return `"${pointer}" is ${typeName(value)}${isOfType(value, type) ? "" : ` and not ${wanted}`}`;
    },
  };
}

/** 0 where a playbook says nothing. */
export function rankOf({ rank = 0 }: Playbook): number {
  return rank;
}
