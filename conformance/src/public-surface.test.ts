// What others may rely on. A name that goes breaks them; one that comes is theirs to keep. Types are pinned by whoever uses them.
import * as kit from "@krako/conformance";
import * as operations from "@krako/conformance/operations";
import * as command from "@krako/conformance/serve-command";
import * as testing from "@krako/conformance/testing";
import { expect, test } from "vitest";

const namesOf = (module: object): string[] => Object.keys(module).sort();

test("@krako/conformance", () => {
  expect(namesOf(kit)).toEqual([
    "BACKEND_PROFILES",
    "ConformanceError",
    "FABRIC_PROFILES",
    "LAWS",
    "NoDescriptorError",
    "PROFILES",
    "PlugError",
    "benchOf",
    "conformanceTests",
    "openGround",
    "plugInto",
    "readCase",
    "readReport",
    "replayCase",
    "runKit",
  ]);
});

test("its subpaths", () => {
  expect(namesOf(testing)).toEqual(["ConformanceError", "conformanceTests"]);
  expect(namesOf(operations)).toEqual(["kitOperations", "plugin"]);
  expect(namesOf(command)).toEqual(["CommandServer", "serveCommand"]);
});
