import type { JsonObject, JsonValue } from "@krako/rules";

/** One operation as the catalogue shows it, whoever answers it. */
export interface CatalogueEntry {
  readonly name: string;
  /** The type of the units that may name it. */
  readonly type: "deterministic" | "aggregation" | "retrieval" | "small_model" | "llm";
  readonly description: string;
  /** Where an attempt runs: within the event loop, in a thread that can be stopped, or where its model is. */
  readonly runs: "inline" | "worker" | "model";
  /** JSON Schemas; null where the module that brings it states none. */
  readonly input_schema: JsonObject | null;
  readonly output_schema: JsonObject | null;
  readonly example: { readonly input: JsonObject; readonly output: JsonValue } | null;
  /** The code that its example fails with; null where it answers. */
  readonly example_fails_with: string | null;
  /** What must be said on the command line to have it; null: it is always there. */
  readonly brought_by: string | null;
  readonly library: { readonly name: string; readonly licence: string } | null;
}
