import type { JsonObject, JsonValue, Operation, OperationPlugin } from "@krako/rules";

/** An operation that runs inline; what it does is written where it is used. */
export function inline(
  name: string,
  run: (input: JsonObject) => unknown,
  type: Operation["type"] = "deterministic",
): Operation {
  return {
    name,
    type,
    description: "For a test.",
    bound: "linear",
    example: { input: {}, output: null },
    run: run as Operation["run"],
  };
}

/** A plugin of inline operations. No worker loads it. */
export function pluginOf(...operations: readonly Operation[]): OperationPlugin {
  return { module: import.meta.url, operations };
}

/** What graphs of {@link unit} name. */
export const plainOperations: readonly Operation[] = [
  inline("test.value@1", ({ value = null }) => ({ value })),
  inline("test.sum@1", ({ values }) => ({
    value: (values as readonly JsonValue[]).reduce<number>((sum, each) => sum + Number(each), 0),
  })),
  inline("test.list@1", ({ values = null }) => ({ value: values }), "aggregation"),
];
