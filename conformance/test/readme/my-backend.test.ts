import { conformanceTests } from "@krako/conformance/testing";
import { describe, test } from "vitest";
import { createBackend } from "./my-backend.mjs";

conformanceTests({ backend: createBackend, profiles: ["core", "model"], seed: 4711, test, describe });
