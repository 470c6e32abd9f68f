// How many columns text takes in a terminal, and how it is cut and wrapped to them.

/** East Asian wide and fullwidth characters and emoji take two columns. */
const WIDE: RegExp =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;
const COMBINING: RegExp = /\p{M}/u;

const columnsOf = (character: string): number => (COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
};

/** At most `width` columns; an ellipsis stands for what was cut. */
export const fit = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text;
  let taken = "";
  let used = 0;
  for (const character of text) {
    if (used + columnsOf(character) > width - 1) break;
    taken += character;
    used += columnsOf(character);
  }
  return width < 1 ? "" : `${taken}…`;
};

export const padded = (text: string, width: number): string =>
  `${text}${" ".repeat(Math.max(0, width - displayWidth(text)))}`;

/** The word in pieces no wider than `width`. */
const pieces = (word: string, width: number): readonly string[] => {
  if (displayWidth(word) <= width) return [word];
  const all: string[] = [];
  let piece = "";
  let used = 0;
  for (const character of word) {
    if (used + columnsOf(character) > width) {
      all.push(piece);
      piece = "";
      used = 0;
    }
    piece += character;
    used += columnsOf(character);
  }
  return [...all, piece];
};

/** Lines of at most `width` columns, broken at spaces; line feeds stay. */
export const wrapped = (text: string, width: number): readonly string[] =>
  text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    let current = "";
    for (const word of line.split(" ").flatMap((each) => pieces(each, Math.max(1, width)))) {
      if (current !== "" && displayWidth(current) + 1 + displayWidth(word) > width) {
        lines.push(current);
        current = word;
      } else current = current === "" ? word : `${current} ${word}`;
    }
    return [...lines, current];
  });
