import type { JsonObject, JsonValue } from "@krako/rules/ports";

/** An operation that a model answers, described as the deterministic ones are: for documents, lists and tests. */
export interface ModelOperation {
  /** Name with its major version: `classify.text@1`. */
  readonly name: string;
  /** The type of the units that may name it. */
  readonly type: "small_model" | "llm";
  /** What it does, its limits and what its numbers mean. */
  readonly description: string;
  /** JSON Schema 2020-12 of the input. */
  readonly inputSchema: JsonObject;
  /** JSON Schema 2020-12 of the output; a unit may close what is open in it. */
  readonly outputSchema: JsonObject;
  /** One call and its answer. A test runs it. */
  readonly example: { readonly input: JsonObject; readonly output: JsonValue };
  /** What brings it to a run: options of the `kora` command. */
  readonly broughtBy: string;
  /** The library under it, with its licence and that of the model in it. */
  readonly library: { readonly name: string; readonly licence: string };
}
