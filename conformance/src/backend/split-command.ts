import { PlugError } from "./plug-error.ts";

/**
 * Splits a command line into program and arguments: at blanks, except within '…' or "…"; a backslash takes the next character as it is,
 * except within '…'. Nothing else has a meaning: no variables, no globs, no pipes, since no shell ever sees it.
 */
export function splitCommand(line: string): [string, ...string[]] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === "\\" && quote !== "'") {
      at += 1;
      if (at >= line.length) throw broken(line, "ends in a backslash");
      word = (word ?? "") + line.charAt(at);
    } else if (quote !== null) {
      if (character === quote) quote = null;
      else word += character;
    } else if (character === "'" || character === '"') {
      quote = character;
      word ??= "";
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + character;
  }
  if (quote !== null) throw broken(line, `has a ${quote} that is not closed`);
  if (word !== null) words.push(word);
  const [program, ...args] = words;
  if (program === undefined || program === "") throw broken(line, "names no program");
  return [program, ...args];
}

function broken(line: string, fault: string): PlugError {
  return new PlugError({
    what: `The command ${fault}.`,
    where: `--cmd ${JSON.stringify(line.slice(0, 200))}`,
    mend: "Write the program and its arguments, divided by blanks; put what has blanks in it into quotes.",
  });
}
