import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { mapSchemas, type Schema } from "../schema/schema.ts";

const folder = join(import.meta.dirname, "../../../../generated/openapi");
const text = readFileSync(join(folder, "krako.1.0.json"), "utf8");

interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>> };
  readonly responses: Readonly<Record<string, Response>>;
  readonly "x-krako-role": string;
}
const api = JSON.parse(text) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, Schema> };
};
const operations = Object.entries(api.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path: `${method.toUpperCase()} ${path}`, operation })),
);

test("there are these operations, each for this role", () => {
  expect(Object.fromEntries(operations.map(({ path, operation }) => [path, operation["x-krako-role"]]))).toEqual({
    "GET /v1/versions": "open",
    "GET /v1/health": "open",
    "GET /v1/capabilities": "tenant",
    "POST /v1/taskgraphs": "tenant",
    "GET /v1/sessions": "tenant",
    "GET /v1/sessions/{session_id}": "tenant",
    "GET /v1/sessions/{session_id}/result": "tenant",
    "GET /v1/sessions/{session_id}/events": "tenant",
    "GET /v1/sessions/{session_id}/events/stream": "tenant",
    "POST /v1/sessions/{session_id}/cancel": "tenant",
    "GET /v1/billing/usage": "tenant",
    "GET /v1/billing/ledger": "tenant",
    "GET /v1/billing/wallet": "tenant",
    "POST /v1/nodes": "node",
    "POST /v1/nodes/{node_id}/heartbeat": "node",
    "POST /v1/nodes/{node_id}/claims": "node",
    "POST /v1/nodes/{node_id}/results": "node",
    "POST /v1/claims/{claim_id}/started": "node",
    "POST /v1/claims/{claim_id}/result": "node",
    "GET /v1/nodes": "operator",
    "GET /v1/capacity": "operator",
    "POST /v1/nodes/{node_id}/quarantine": "operator",
  });
});

test("VER-002: every request and every response carries the contract version", () => {
  for (const { path, operation } of operations) {
    const header = operation.parameters.find(({ name }) => name === "Krako-Contract-Version");
    expect(header, path).toMatchObject({ in: "header", required: true });
    for (const [status, { headers }] of Object.entries(operation.responses))
      expect(headers?.["Krako-Contract-Version"], `${path} ${status}`).toBeDefined();
  }
});

test("every refusal is a problem document, and one that asks to wait says how long", () => {
  for (const { path, operation } of operations) {
    const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    expect(
      refusals.map(([status]) => status),
      path,
    ).toEqual(expect.arrayContaining(["400", "429", "500", "503"]));
    for (const [status, { content, headers }] of refusals) {
      expect(content, `${path} ${status}`).toEqual({
        "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
      });
      if (status === "429" || status === "503") expect(headers?.["Retry-After"]).toBeDefined();
    }
  }
});

test("what asks for a token can be refused for want of one", () => {
  for (const { path, operation } of operations) {
    const asks = operation["x-krako-role"] !== "open";
    expect("401" in operation.responses, path).toBe(asks);
    expect("403" in operation.responses, path).toBe(asks);
  }
});

/** Components that can be reached from a value. */
function reached(from: unknown): Set<string> {
  const names = new Set<string>();
  const waiting = [JSON.stringify(from)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (const [, name = ""] of node.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      waiting.push(JSON.stringify(api.components.schemas[name]));
    }
  return names;
}

const closedObjects = (schema: Schema): number => {
  let count = 0;
  mapSchemas(JSON.parse(JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/")), (inner) => {
    if (inner.additionalProperties === false) count++;
    return inner;
  });
  return count;
};

test("VER-003: requests are closed and answers are open, in the same document", () => {
  const sent = reached(operations.map(({ operation }) => operation.requestBody ?? null));
  const received = reached(operations.map(({ operation }) => operation.responses));
  const objects = (names: ReadonlySet<string>) =>
    [...names].filter((name) => api.components.schemas[name]?.properties !== undefined);
  expect(objects(sent).length).toBeGreaterThan(20);
  expect(objects(received).length).toBeGreaterThan(80);
  for (const name of objects(sent)) expect(closedObjects(api.components.schemas[name] ?? {}), name).toBe(1);
  for (const name of objects(received)) expect(closedObjects(api.components.schemas[name] ?? {}), name).toBe(0);
});

test("every component is used", () => {
  const used = reached(api.paths);
  expect(Object.keys(api.components.schemas).filter((name) => !used.has(name))).toEqual([]);
});

test("the YAML says the same as the JSON", () => {
  expect(parse(readFileSync(join(folder, "krako.1.0.yaml"), "utf8"))).toEqual(JSON.parse(text));
});
