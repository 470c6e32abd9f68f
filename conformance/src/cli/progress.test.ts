import { expect, test } from "vitest";
import type { Output } from "./output.ts";
import { progressLines } from "./progress.ts";

const written = (isLive: boolean): { readonly output: Output; readonly text: () => string } => {
  let text = "";
  const tell = (more: string): void => {
    text += more;
  };
  return { output: { print: tell, tell, width: 80, isColoured: false, isLive }, text: () => text };
};

/** Two profiles of two cases, a second for each case, then a failure that is shrunk. */
const told = (isLive: boolean): string => {
  const { output, text } = written(isLive);
  let now = 0;
  const lines = progressLines(output, () => now);
  for (const profile of ["core", "model"] as const)
    for (const done of [1, 2]) {
      now += 1_000;
      lines.update({ profile, done, planned: 2, failing: profile === "core" ? 0 : done });
    }
  lines.note("shrinking 1 of 1: no-cycles");
  lines.end();
  return text();
};

test("a line for every profile where lines cannot be written over", () => {
  expect(told(false)).toBe(
    "core         2/2 cases, no check failing, 1.0 s\nmodel        2/2 cases, 2 checks failing, 1.0 s\nshrinking 1 of 1: no-cycles\n",
  );
});

test("a bar that moves on a terminal, one line a profile", () => {
  const lines = told(true).split("\n");
  expect(lines).toEqual([
    "\r\u001b[Kcore         ██████████░░░░░░░░░░ 1/2 cases, no check failing, 0 ms\r\u001b[Kcore         ████████████████████ 2/2 cases, no check failing, 1.0 s",
    "\r\u001b[Kmodel        ██████████░░░░░░░░░░ 1/2 cases, 1 check failing, 0 ms\r\u001b[Kmodel        ████████████████████ 2/2 cases, 2 checks failing, 1.0 s",
    "shrinking 1 of 1: no-cycles",
    "",
  ]);
});
