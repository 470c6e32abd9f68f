import type { JsonObject, JsonValue, Operation } from "@krako/rules";
import type { CompareJson, PatchStep } from "../../diff/diff-runs.ts";

/** The standard operation `json.diff@1`, as what runs are compared by. */
export async function compareJson(): Promise<CompareJson> {
  const { plugin } = await import("@krako/operations");
  const operation = plugin.operations.find(({ name }) => name === "json.diff@1") as Operation;
  return (before, after) => {
    const input: JsonObject = { before: before as JsonValue, after: after as JsonValue };
    return (operation.run(input) as unknown as { readonly patch: readonly PatchStep[] }).patch;
  };
}
