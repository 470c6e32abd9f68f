// What others may rely on. A name that goes breaks them; one that comes is theirs to keep. Types are pinned by whoever uses them.
import * as rules from "@krako/rules";
import * as outputSchema from "@krako/rules/output-schema";
import * as ports from "@krako/rules/ports";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const namesOf = (module: object): string[] => Object.keys(module).sort();
const PORTS = ["ModelError", "OperationError"];

test("@krako/rules", () => {
  expect(namesOf(rules)).toEqual([
    "CONTRACT_VERSION",
    "DocumentWriter",
    "INTERFACE_VERSION",
    "IntHeap",
    "MAX_JSON_DEPTH",
    "ModelError",
    "OperationError",
    "RefusalError",
    "SAFE_FORMATS",
    "SCHEMA_VERSION",
    "TelemetryFold",
    "UNRESOLVED",
    "admit",
    "admitContext",
    "advance",
    "attemptsBegun",
    "budgetReport",
    "canonicalJson",
    "canonicalOrder",
    "capabilitiesDigest",
    "checkOutput",
    "checkOutputSchema",
    "checkPlainJson",
    "checkTaskGraph",
    "compilePlan",
    "createSession",
    "decide",
    "digestOf",
    "equalJson",
    "evolve",
    "executionResult",
    "freezeDocument",
    "freezeJson",
    "graphDigest",
    "isCompatible",
    "isFrozenDocument",
    "isModelType",
    "joinPointer",
    "microUsd",
    "missingCapabilities",
    "nextReady",
    "outputSchemaOf",
    "parseJson",
    "pointerTokens",
    "priceHalfEven",
    "priceUp",
    "privacyOf",
    "readPointer",
    "readyUnits",
    "rebuild",
    "refusal",
    "resolvedInput",
    "resultDigest",
    "resultTrace",
    "resume",
    "retriesWaiting",
    "retryDelayMs",
    "runView",
    "sha256Hex",
    "stageDigest",
    "stageTrace",
    "stagesOf",
    "takeReady",
    "timeLimitOf",
    "timestamp",
    "unitView",
    "usd",
    "versionRefusal",
    "withDuration",
  ]);
});

test("@krako/rules/ports", () => {
  expect(namesOf(ports)).toEqual(PORTS);
});

test("@krako/rules/output-schema", () => {
  expect(namesOf(outputSchema)).toEqual(["compileOutputSchema", "isBoundedSchema", "validationCost"]);
});

test("there is no other way in", () => {
  expect(Object.keys(manifest.exports)).toEqual([".", "./ports", "./output-schema", "./package.json"]);
});
