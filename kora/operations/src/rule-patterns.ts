import { OperationError } from "@krako/rules/ports";
import { RE2JS, RE2Set } from "re2js";
import { compileLinearPattern } from "./linear-pattern.ts";
import { RecentValues } from "./recent-values.ts";

/** What one rule looks for: any of its keywords as a word, or its pattern. */
export interface RulePattern {
  /** Where the rule stands in the input, for errors. */
  readonly at: string;
  /** The text to look at; undefined: every one. */
  readonly field: string | undefined;
  readonly keywords: readonly string[];
  readonly pattern: string | undefined;
  readonly caseSensitive: boolean;
}

/**
 * Instructions of all patterns of one call together. A search costs at most this many steps a character, so that
 * its time stays linear in the text with a factor that is known.
 */
export const MAX_SET_INSTRUCTIONS = 2_000;

/** Compiled rule sets kept for the next call. */
const MAX_REMEMBERED = 32;

/** Bytes one compiled set may use for its automaton before it falls back to the slower search. */
const MAX_AUTOMATON_BYTES = 2_097_152;

/**
 * Instructions of one automaton. Its states are subsets of them: large ones outgrow their bytes and are then searched many times slower
 * than several small ones are, one after another.
 */
const MAX_AUTOMATON_INSTRUCTIONS = 250;

interface CompiledRules {
  /** Automata by field (null: every field), each of which finds its rules in one pass over a text. */
  readonly sets: readonly {
    readonly field: string | undefined;
    readonly set: RE2Set;
    readonly rules: readonly number[];
  }[];
}

const remembered = new RecentValues<CompiledRules>(MAX_REMEMBERED);

/**
 * Positions of the rules that hold in at least one of the texts they look at.
 * @throws OperationError `invalid_pattern` when a pattern is not RE2 syntax or all together are too large.
 */
export function matchingRules(rules: readonly RulePattern[], texts: ReadonlyMap<string, string>): ReadonlySet<number> {
  const compiled = remembered.getOrMake(JSON.stringify(rules), () => compile(rules));
  const holding = new Set<number>();
  for (const { field, set, rules: positions } of compiled.sets) {
    for (const [name, text] of texts) {
      if (field !== undefined && field !== name) continue;
      for (const hit of set.match(text)) {
        const position = positions[hit];
        if (position !== undefined) holding.add(position);
      }
    }
  }
  return holding;
}

function compile(rules: readonly RulePattern[]): CompiledRules {
  const groups: Group[] = [];
  const open = new Map<string | undefined, Group>();
  let instructions = 0;
  rules.forEach((rule, position) => {
    for (const source of sourcesOf(rule)) {
      const size = RE2JS.compile(source).programSize();
      instructions += size;
      if (instructions > MAX_SET_INSTRUCTIONS)
        throw new OperationError(
          "invalid_pattern",
          `From "${rule.at}" on the rules are too large together; use fewer or shorter keywords and lower counted repetitions.`,
        );
      let group = open.get(rule.field);
      if (group === undefined || group.size + size > MAX_AUTOMATON_INSTRUCTIONS) {
        group = { field: rule.field, set: new RE2Set(RE2Set.UNANCHORED, 0, MAX_AUTOMATON_BYTES), rules: [], size: 0 };
        open.set(rule.field, group);
        groups.push(group);
      }
      group.size += size;
      group.set.add(source);
      group.rules.push(position);
    }
  });
  for (const { set } of groups) set.compile();
  return { sets: groups };
}

interface Group {
  readonly field: string | undefined;
  readonly set: RE2Set;
  readonly rules: number[];
  size: number;
}

function sourcesOf(rule: RulePattern): string[] {
  const flags = rule.caseSensitive ? "" : "(?i)";
  const sources: string[] = [];
  if (rule.keywords.length > 0) sources.push(`${flags}(?:${rule.keywords.map(asWord).join("|")})`);
  if (rule.pattern !== undefined) {
    compileLinearPattern(rule.pattern, "", `${rule.at}/pattern`);
    sources.push(`${flags}(?:${rule.pattern})`);
  }
  return sources;
}

/** The keyword, literally; at an edge that is an ASCII letter or digit the word must end there. */
function asWord(keyword: string): string {
  const before = /^\w/.test(keyword) ? "\\b" : "";
  const after = /\w$/.test(keyword) ? "\\b" : "";
  return `${before}${RE2JS.quote(keyword)}${after}`;
}
