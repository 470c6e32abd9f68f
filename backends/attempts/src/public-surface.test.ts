// What others may rely on. A name that goes breaks them; one that comes is theirs to keep. Types are pinned by whoever uses them.
import * as attempts from "@krako/attempts";
import * as testing from "@krako/attempts/testing";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const namesOf = (module: object): string[] => Object.keys(module).sort();

test("@krako/attempts", () => {
  expect(namesOf(attempts)).toEqual([
    "NOT_STOPPABLE",
    "Registry",
    "WorkerPool",
    "acceptOutput",
    "attemptModel",
    "attemptOperation",
    "countInputTokens",
    "countedIds",
    "runsInWorker",
    "systemClock",
  ]);
});

test("@krako/attempts/testing", () => {
  expect(namesOf(testing)).toEqual(["VirtualClock", "otherTurns"]);
});

test("there is no other way in", () => {
  expect(Object.keys(manifest.exports)).toEqual([".", "./testing", "./package.json"]);
});
