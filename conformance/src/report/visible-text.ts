// Text of a case is hostile until proven otherwise: what a reader's screen would obey, hide or turn round is shown as an escape.

/** Controls, format characters (bidi overrides, zero widths), lone surrogates, line separators, noncharacters. */
const UNSEEN: RegExp = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const escapeOf = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** Characters of one piece of text in a report; longer ones are cut with a note. */
export const LONGEST_TEXT = 20_000;

/** At most `most` characters, with a note of what was left out; never splits a character in two. */
const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const splits = /^[\uDC00-\uDFFF]/.test(text.slice(most)) && /[\uD800-\uDBFF]$/.test(text.slice(0, most));
  const kept = text.slice(0, splits ? most - 1 : most);
  return `${kept}… (${(text.length - kept.length).toLocaleString("en-US")} characters more)`;
};

/** Several lines: line feeds and tabs stay. */
export const visibleText = (text: string, most: number = LONGEST_TEXT): string =>
  cut(text, most).replaceAll(UNSEEN, (character) =>
    character === "\n" || character === "\t" ? character : escapeOf(character),
  );

/** One line: line feeds and tabs become escapes too. */
export const visibleLine = (text: string, most: number = LONGEST_TEXT): string =>
  visibleText(text, most).replaceAll("\n", "\\n").replaceAll("\t", "\\t");

/** A value as indented JSON; what cannot be written as such is said, not thrown. */
export const visibleJson = (value: unknown, most: number = LONGEST_TEXT): string => {
  try {
    return visibleText(JSON.stringify(value, null, 2) ?? String(value), most);
  } catch (error) {
    return `(cannot be shown: ${visibleLine(error instanceof Error ? error.message : String(error), 200)})`;
  }
};
