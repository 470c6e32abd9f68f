import { readdirSync, readFileSync } from "node:fs";
import { LocalBackend } from "@krako/backend-local";
import type { Playbook } from "@krako/contracts";
import {
  checkPlaybook,
  fillPlaybook,
  Inspector,
  PlaybookShelf,
  parseDocument,
  requestOf,
  runTaskIr,
} from "@krako/kora";
import { plugin } from "@krako/operations";
import type { JsonObject, JsonValue } from "@krako/rules";
import { expect, it } from "vitest";

const OUTPUT_SCHEMAS = new Map(plugin.operations.map(({ name, outputSchema = {} }) => [name, outputSchema]));
const folder = (name: string): URL => new URL(`../${name}/`, import.meta.url);
const read = (name: string, file: string): string => readFileSync(new URL(file, folder(name)), "utf8");

/** Every playbook of this package, checked with the standard operations. */
const playbooks = readdirSync(folder("playbooks")).map((file): Playbook => {
  const parsed = parseDocument(read("playbooks", file), "yaml");
  if (!parsed.ok) throw new Error(`${file}: ${parsed.violations[0]?.message}`);
  const checked = checkPlaybook(parsed.value, OUTPUT_SCHEMAS);
  if (!checked.ok) throw new Error(`${file}: ${checked.violations[0]?.message}`);
  return checked.playbook;
});

function request(value: JsonValue): JsonObject {
  const found = requestOf(value);
  if (found === null) throw new TypeError("That is no request.");
  return found;
}

const text = (file: string): JsonObject => request(read("requests", file));
const orders = read("requests", "orders.jsonl")
  .trim()
  .split("\n")
  .map((line) => request(JSON.parse(line)));

it.each<[string, JsonObject, string, JsonValue]>([
  ["an invoice", text("invoice.txt"), "invoice-total", { number: "2041", total: "19.90" }],
  ["a message that the rules are sure of", text("parcel.txt"), "support-triage", "delivery"],
  ["a newsletter, although it says 'our'", text("newsletter.txt"), "newsletter", "ignored"],
  ["a small order from a country that is known", orders[0] ?? {}, "order-approval", true],
  ["a small order of a customer who returns", orders[1] ?? {}, "order-approval", true],
  ["an order that does not say whether the customer returns", orders[2] ?? {}, "order-approval", false],
])("answers %s without a model", async (_, asked, id, answer) => {
  const choice = new PlaybookShelf(playbooks).choose(asked);
  if (choice.type !== "chosen") throw new Error(`The choice is ${choice.type}.`);
  expect(choice.playbook.id).toBe(id);
  const result = await runTaskIr(fillPlaybook(choice.playbook, asked));
  expect(result).toMatchObject({ status: "succeeded", final_output: answer });
  expect(result.telemetry_bundle.model_invocation_count).toBe(0);
});

it("takes an order whose total is a text for no order", () => {
  expect(new PlaybookShelf(playbooks).choose(orders[3] ?? {})).toEqual({ type: "none" });
});

it("says beforehand which requests need no model, and why", async () => {
  const backend = new LocalBackend({ operations: [plugin] });
  const ids = { graph_id: "018f2d6e-0000-7000-8000-000000000001", request_id: "018f2d6e-0000-7000-8000-000000000002" };
  const inspector = new Inspector(playbooks, {
    backend,
    capabilities: await backend.capabilityDescriptor(),
    facts: { ...ids, tenant_id: "demo", created_at: "2026-01-01T00:00:00.000Z", outputSchemas: OUTPUT_SCHEMAS },
    newContext: () => ({ run_id: ids.graph_id, trace_id: "4bf92f3577b34da6a3ce929d0e0e4736", backend_mode: "local" }),
  });
  expect(await inspector.inspect(text("two-teams.txt"))).toEqual({
    needs: "llm",
    playbook: "support-triage",
    unit: "by_llm",
    evidence: ['by_rules: held refund, login; "/confidence" is 0.4737, below 0.85.'],
  });
  const all = await Promise.all([...orders, text("parcel.txt")].map((each) => inspector.inspect(each)));
  expect(all.map(({ needs }) => needs)).toEqual(["no_model", "no_model", "no_model", "no_playbook", "no_model"]);
  await backend.close();
});
