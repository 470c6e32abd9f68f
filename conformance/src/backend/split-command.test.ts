import { expect, it } from "vitest";
import { PlugError } from "./plug-error.ts";
import { splitCommand } from "./split-command.ts";

it.each([
  ["python3 backend.py", ["python3", "backend.py"]],
  ["  a\t b  ", ["a", "b"]],
  [`a 'b c' "d e" f\\ g`, ["a", "b c", "d e", "f g"]],
  [`a --name="x y"z ''`, ["a", "--name=x yz", ""]],
  [`a "say \\"hi\\"" 'back\\slash'`, ["a", 'say "hi"', "back\\slash"]],
  ["a $HOME *.js | b; c", ["a", "$HOME", "*.js", "|", "b;", "c"]],
])("splits %s", (line, words) => {
  expect(splitCommand(line)).toEqual(words);
});

it.each(["", "   ", "''", "a 'b", 'a "b', "a \\"])("says what is wrong with %o", (line) => {
  expect(() => splitCommand(line)).toThrow(PlugError);
});
