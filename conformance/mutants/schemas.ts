import type { Mutant, SourceFile } from "./mutant.ts";

const ACCEPT: SourceFile = "attempts/src/accept-output.ts";
const COMPILE: SourceFile = "rules/src/output-schema/compile-output-schema.ts";
const SUBSET: SourceFile = "rules/src/validity/output-schema-subset.ts";

/** What is checked of outputs, and of the schemas they are checked against. */
export const schemas: readonly Mutant[] = [
  {
    id: "outputs-not-validated",
    sentence: "Outputs are passed on without being checked against their schemas.",
    kills: "SCHEMA-001",
    profile: "core",
    patches: [{ file: ACCEPT, find: "end(compileOutputSchema(outputSchema).validate(output));", replace: "end([]);" }],
  },
  {
    id: "only-the-top-level-validated",
    sentence: "Of an output only the names of its members are checked, not what is in them.",
    kills: "SCHEMA-001",
    profile: "core",
    patches: [
      {
        file: COMPILE,
        find: "const { $schema: _, ...rest } = schema;",
        replace: `const shallow = Object.fromEntries(Object.keys(schema.properties ?? {}).map((name) => [name, true]));
  const rest = schema.type === "object" && schema.properties !== undefined
    ? { type: "object", properties: shallow, required: schema.required ?? [], additionalProperties: schema.additionalProperties ?? true }
    : schema;`,
      },
    ],
  },
  {
    id: "outputs-of-models-always-rejected",
    sentence: "No output of a model ever counts as matching its schema.",
    kills: "SCHEMA-001",
    profile: "core",
    patches: [
      {
        file: ACCEPT,
        find: "if (isBoundedSchema(outputSchema)) {",
        replace: `if (unit.model !== undefined) {
    end([{ rule: "SCHEMA-001", pointer: "", message: "The output comes from a model.", mend: "Use no model." }]);
    return NOT_STOPPABLE;
  }
  if (isBoundedSchema(outputSchema)) {`,
      },
    ],
  },
  {
    id: "verification-mode-none-taken-at-its-word",
    sentence: "Outputs of units with verification mode none are not checked against their schemas.",
    kills: "SCHEMA-001",
    profile: "core",
    patches: [
      {
        file: ACCEPT,
        find: "if (isBoundedSchema(outputSchema)) {",
        replace: `if (unit.verification_mode === "none") {
    end([]);
    return NOT_STOPPABLE;
  }
  if (isBoundedSchema(outputSchema)) {`,
      },
    ],
  },
  {
    id: "open-objects-accepted",
    sentence: "A graph is accepted although an output schema lets an object have members it does not name.",
    kills: "SAFE-001",
    profile: "hostile",
    patches: [{ file: SUBSET, find: "if (!isClosed(schema, this.#root, this.#closed))", replace: "if (false)" }],
  },
  {
    id: "schema-limits-not-checked",
    sentence: "A graph is accepted although an output schema is deeper, longer or wider than the limits.",
    kills: "SAFE-001",
    profile: "hostile",
    patches: [
      { file: SUBSET, find: "if (!this.#told.has(limit))", replace: "if (false)" },
      { file: SUBSET, find: "if (depth > this.#limits.max_output_schema_depth) {", replace: "if (false) {" },
      {
        file: "rules/src/validity/output-schemas.ts",
        find: "if (text.length > most || new TextEncoder().encode(text).length > most)",
        replace: "if (false)",
      },
    ],
  },
  {
    id: "patterns-run-by-backtracking",
    sentence: "Patterns are run by the engine of the language, and those that only it can run are accepted.",
    kills: "SAFE-003",
    profile: "hostile",
    patches: [
      { file: SUBSET, find: "RE2JS.compile(pattern);", replace: 'new RegExp(pattern, "u");' },
      { file: COMPILE, find: "code: { regExp: linearTimeRegExp },", replace: "" },
    ],
  },
];
