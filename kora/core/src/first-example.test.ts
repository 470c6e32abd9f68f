import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { LocalBackend } from "@krako/backend-local";
import { checkTaskIr, govern, lower, parseDocument, planForCapabilities } from "@krako/kora";
import { plugin } from "@krako/operations";
import { expect, it } from "vitest";

it("shows in the README what works", async () => {
  const text = readFileSync(new URL("../../../examples/graphs/ladder.yaml", import.meta.url), "utf8");
  const parsed = parseDocument(text, "yaml");
  if (!parsed.ok) throw new Error(parsed.violations[0]?.message);
  const outputSchemas = new Map(plugin.operations.map(({ name, outputSchema = {} }) => [name, outputSchema]));
  const checked = checkTaskIr(parsed.value, outputSchemas);
  if (!checked.ok) throw new Error(checked.violations[0]?.message);

  const backend = new LocalBackend({ operations: [plugin] });
  const { taskIr, leftOut } = planForCapabilities(checked.taskIr, await backend.capabilityDescriptor());
  const facts = {
    graph_id: randomUUID(),
    request_id: randomUUID(),
    tenant_id: "demo",
    created_at: new Date().toISOString(),
  };
  const { graph, digest } = govern(lower(taskIr, { ...facts, outputSchemas }));
  const context = {
    run_id: randomUUID(),
    trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
    backend_mode: "local",
  } as const;
  const { status, error, budget } = await backend.executeTaskgraph(graph, context);
  await backend.close();

  // The rule is not sure of the message, and no model was brought that could be asked.
  expect([status, error?.code, leftOut.map(({ task }) => task)]).toEqual(["failed", "undecided", ["by_llm"]]);
  expect([budget.llm_invocations.debited, digest.length]).toEqual([0, 64]);
});
