import { describe, test } from "node:test";
import { conformanceTests } from "@krako/conformance/testing";
import { createBackend } from "./my-backend.mjs";

conformanceTests({ backend: createBackend, profiles: ["core", "model"], seed: 4711, test, describe });
