import { expect, it } from "vitest";
import { LineSplitter } from "./line-splitter.ts";

function linesOf(chunks: readonly string[], mostBytes: number): { lines: string[]; tooLong: number } {
  const seen = { lines: [] as string[], tooLong: 0 };
  const splitter = new LineSplitter(
    mostBytes,
    (line) => seen.lines.push(line),
    () => {
      seen.tooLong += 1;
    },
  );
  for (const chunk of chunks) splitter.push(Buffer.from(chunk, "latin1"));
  splitter.end();
  return seen;
}

it("cuts lines wherever the chunks end, characters of several bytes included", () => {
  const euro = Buffer.from("€").toString("latin1");
  expect(linesOf([`a\nb${euro.slice(0, 1)}`, `${euro.slice(1)}\n\n  \r\nc`], 10)).toEqual({
    lines: ["a", "b€", "c"],
    tooLong: 0,
  });
});

it("stops for good at a line that is too long, complete or not", () => {
  expect(linesOf(["abcd\nabcde\nx\n", "y\n"], 4)).toEqual({ lines: ["abcd"], tooLong: 1 });
  expect(linesOf(["ab", "cd", "ef", "\nx\n"], 4)).toEqual({ lines: [], tooLong: 1 });
});
