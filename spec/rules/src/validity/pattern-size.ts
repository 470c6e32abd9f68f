/** The parts of a pattern in RE2 syntax that are more than one character and stand for one state, or for none. */
const REPETITION = /\{(\d+)(?:,(\d*))?\}/y;
const FLAGS = /\(\?[a-zA-Z-]+\)/y;
const GROUP_OPENING = /\((?:\?(?:P?<\w*>|[a-zA-Z-]*:))?/y;
const QUOTED = /\\Q[\s\S]*?(?:\\E|$)/y;
const ESCAPED = /\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|[\s\S])/y;
const CLASS = /\[\^?\]?(?:\[:[^\]]*:\]|\\[\s\S]|[^\]\\])*\]/y;
const QUANTIFIERS = "*+?";

/**
 * About how many states a pattern in RE2 syntax has once its repetitions are written out: `(ab){50}` has 200. Compiling it takes time
 * and memory in proportion, and so does each character it is matched with. Found from the text alone, before anything is compiled;
 * never less than a third of what it is.
 */
export function patternSize(pattern: string): number {
  /** Sizes of the groups that are open, and of what was read last, which a repetition multiplies. */
  const groups = [0];
  let last = 0;
  const add = (size: number): void => {
    groups[groups.length - 1] = (groups.at(-1) as number) + size;
    last = size;
  };
  let at = 0;
  const take = (part: RegExp): RegExpExecArray | null => {
    part.lastIndex = at;
    const found = part.exec(pattern);
    if (found !== null) at += found[0].length;
    return found;
  };
  while (at < pattern.length) {
    // Flags stand between what they follow and its repetition.
    if (take(FLAGS) !== null) continue;
    const quoted = take(QUOTED);
    const repetition = quoted ?? take(REPETITION);
    if (quoted !== null) add(quoted[0].length);
    else if (repetition !== null) {
      const times = Math.max(Number(repetition[1]), Number(repetition[2] ?? 0), 1);
      const once = last;
      add(once * (times - 1));
      last = once * times;
    } else if (take(ESCAPED) !== null || take(CLASS) !== null) add(1);
    else if (take(GROUP_OPENING) !== null) groups.push(0);
    else {
      const character = pattern[at] as string;
      at += 1;
      if (character === ")" && groups.length > 1) add(2 + (groups.pop() as number));
      else if (QUANTIFIERS.includes(character)) {
        const once = last;
        add(1);
        last = once + 1;
      } else add(1);
    }
  }
  return groups.reduce((sum, size) => sum + size, 0);
}
