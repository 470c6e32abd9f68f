// What others may rely on. A name that goes breaks them; one that comes is theirs to keep. Types are pinned by whoever uses them.
import * as client from "@krako/backend-client";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

test("@krako/backend-client", () => {
  expect(Object.keys(client).sort()).toEqual(["FabricError", "KrakoBackend"]);
  expect(Object.keys(manifest.exports)).toEqual([".", "./package.json"]);
  expect(Object.getOwnPropertyNames(client.KrakoBackend.prototype).sort()).toEqual([
    "attach",
    "capabilityDescriptor",
    "constructor",
    "executeTaskgraph",
    "healthCheck",
  ]);
});
