import { createTypeSpecLibrary } from "@typespec/compiler";
import { EmitterOptionsSchema } from "@typespec/json-schema";

export const $lib = createTypeSpecLibrary({
  name: "@krako/codegen",
  diagnostics: {
    "duplicate-requirement": {
      severity: "error",
      messages: { default: "A requirement with this id is already declared." },
    },
    "unknown-requirement": {
      severity: "error",
      messages: { default: "No requirement with this id is declared." },
    },
    "requirement-id": {
      severity: "error",
      messages: { default: "A requirement id is upper-case letters, a hyphen and three digits, like GRAPH-004." },
    },
  },
  emitter: { options: EmitterOptionsSchema },
});
