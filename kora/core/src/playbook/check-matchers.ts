import type { Playbook, PlaybookMatcher, Violation } from "@krako/contracts";
import { shapeViolation } from "./shape-violation.ts";
import { patternSize, wordPattern } from "./text-hits.ts";

/** Instructions that all words and patterns of one playbook may compile to; a search may cost that many steps a character. */
export const MAX_MATCHER_INSTRUCTIONS = 20_000;

/** What no schema can say of conditions: whether they can be asked in bounded time, and can hold at all. */
export function checkMatchers({ match, unless = [] }: Playbook): Violation[] {
  let left = MAX_MATCHER_INSTRUCTIONS;
  const check = (matcher: PlaybookMatcher, pointer: string): Violation[] => {
    switch (matcher.type) {
      case "pattern": {
        const compiled = patternSize(matcher.pattern);
        if ("fault" in compiled) return [badPattern(pointer, compiled.fault)];
        left -= compiled.size;
        return left < 0 ? [tooLarge(pointer)] : [];
      }
      case "keywords":
        if ((matcher.least ?? 1) > matcher.words.length) return [tooFewWords(pointer, matcher.words.length)];
        for (const word of matcher.words) {
          const compiled = patternSize(wordPattern(word));
          left -= "size" in compiled ? compiled.size : 0;
        }
        return left < 0 ? [tooLarge(pointer)] : [];
      case "range": {
        const { minimum, maximum } = matcher;
        if (minimum === undefined && maximum === undefined) return [emptyRange(pointer, "has no bound")];
        const isEmpty = minimum !== undefined && maximum !== undefined && minimum > maximum;
        return isEmpty ? [emptyRange(pointer, "holds for no number")] : [];
      }
      case "one_of":
      case "present":
        return [];
      default:
        return matcher satisfies never;
    }
  };
  return [
    ...match.flatMap((each, index) => check(each, `/match/${index}`)),
    ...unless.flatMap((each, index) => check(each, `/unless/${index}`)),
  ];
}

function badPattern(pointer: string, fault: string): Violation {
  return {
    rule: "SAFE-003",
    pointer: `${pointer}/pattern`,
    message: `The pattern is not RE2 syntax: ${fault}.`,
    mend: 'Write it without look-around and back-references; match more here, and rule out the rest under "unless".',
  };
}

function tooLarge(pointer: string): Violation {
  return {
    rule: "SAFE-003",
    pointer,
    message: `From here on the words and patterns are too large together (${MAX_MATCHER_INSTRUCTIONS} instructions).`,
    mend: "Look for fewer or shorter words, lower counted repetitions, or make two playbooks of it.",
  };
}

function tooFewWords(pointer: string, words: number): Violation {
  return shapeViolation({
    pointer: `${pointer}/least`,
    message: `More words are asked for than the ${words} that are listed.`,
    mend: `Ask for at most ${words}, or list more words.`,
  });
}

function emptyRange(pointer: string, what: string): Violation {
  return shapeViolation({
    pointer,
    message: `The range ${what}.`,
    mend: "Write a minimum, a maximum, or both in order.",
  });
}
