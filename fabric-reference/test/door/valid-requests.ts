// One request for every operation that succeeds, and whose it is.
import { contractDocument, type DeclaredOperation, declaredOperations } from "../../src/door/openapi-document.ts";
import { exampleOf } from "./contract-examples.ts";
import { headersOf, type Who } from "./door-setting.ts";
import { CLAIM, SESSIONS } from "./services-double.ts";

export const OPERATIONS: readonly DeclaredOperation[] = declaredOperations(contractDocument());

/** Ids that path parameters name. */
export type PathIds = Readonly<Record<string, string>>;
export const OWN: PathIds = { session_id: SESSIONS.over, claim_id: CLAIM, node_id: "cpu-1" };
export const UNKNOWN: PathIds = { session_id: SESSIONS.unknown, claim_id: SESSIONS.unknown, node_id: "cpu-unknown" };

/** Whose token succeeds. */
export function ownerOf({ role }: DeclaredOperation): Who {
  return role === "node" ? "cpu-1" : role === "operator" ? "operator" : "ann";
}

export function bodyOf(schema: string): unknown {
  switch (schema) {
    case "TaskGraphSubmission":
      return {
        task_graph: { ...exampleOf<object>("TaskGraph"), tenant_id: "ann" },
        execution_context: exampleOf("ExecutionContext"),
      };
    case "NodeRegistration":
      return { ...exampleOf<object>("NodeRegistration"), node_id: "cpu-1" };
    case "Heartbeat":
      return exampleOf("Heartbeat");
    case "ClaimRequest":
      return { max: 1, wait_ms: 0 };
    case "QuarantineRequest":
      return { quarantined: true, reason: "It lies." };
    case "StartReport":
      return { fencing_token: 1, started_at: "2026-01-01T12:00:00.000Z" };
    case "SignedWorkUnitResult":
      return { result: exampleOf("WorkUnitResult"), signature: `${"a".repeat(20)}..${"b".repeat(86)}` };
    case "SignedWorkUnitResults":
      return { results: [exampleOf("WorkUnitResult")], signature: `${"a".repeat(20)}..${"b".repeat(86)}` };
    default:
      throw new Error(`Write a body for ${schema}.`);
  }
}

/** The target of a request that is valid. */
export function targetOf(operation: DeclaredOperation, ids: PathIds = OWN): string {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
  return operation.id === "Billing_readUsage"
    ? `${path}?from=2026-01-01T00:00:00.000Z&to=2026-02-01T00:00:00.000Z`
    : path;
}

/** A request of someone for an operation; `body` in place of the valid one. */
export function requestOf(
  operation: DeclaredOperation,
  who: Who | null,
  body?: string,
): RequestInit & { readonly headers: Record<string, string> } {
  const { request_id } = exampleOf<{ readonly request_id: string }>("TaskGraph");
  const key: Record<string, string> = operation.id === "TaskGraphs_submit" ? { "idempotency-key": request_id } : {};
  if (operation.bodySchema === null) return { method: operation.method, headers: headersOf(who, key) };
  return {
    method: operation.method,
    headers: headersOf(who, { "content-type": "application/json", ...key }),
    body: body ?? JSON.stringify(bodyOf(operation.bodySchema)),
  };
}
