import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replayLog, stateLines } from "./replay.ts";

const folder = join(import.meta.dirname, "../../test/golden");
const logs = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
const linesOf = (name: string): string[] => readFileSync(join(folder, name), "utf8").trimEnd().split("\n");

test("there are recorded logs", () => expect(logs).not.toEqual([]));

test.each(logs)("DET-005: %s is replayed to what it was replayed to when it was recorded", (name) => {
  const state = replayLog(linesOf(name));
  expect(state.differences).toEqual([]);
  expect(stateLines(state)).toEqual(linesOf(name.replace(".jsonl", ".state")));
});
