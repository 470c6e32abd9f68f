import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as surface from "./index.ts";

it("offers these values and no others", () => {
  expect(Object.keys(surface).sort()).toEqual([
    "BudgetAlarm",
    "EventFold",
    "Inspector",
    "KORA_VERSION",
    "PLAYBOOK_LABEL",
    "PlaybookShelf",
    "TASK_IR_VERSION",
    "TELEMETRY_VERSION",
    "TallyFold",
    "UNDECIDED",
    "UNDECIDED_CODE",
    "checkPlaybook",
    "checkTaskIr",
    "estimateRun",
    "factsOf",
    "fillPlaybook",
    "govern",
    "jsonLinesSink",
    "lower",
    "memorySink",
    "notationOf",
    "observeRun",
    "parseDocument",
    "planForCapabilities",
    "raise",
    "readTraceParent",
    "requestOf",
    "runTaskIr",
    "sourcePointer",
    "spanIdOfRun",
    "uuidV7",
  ]);
});

it("names its package's version", () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  expect(surface.KORA_VERSION).toBe(version);
});
