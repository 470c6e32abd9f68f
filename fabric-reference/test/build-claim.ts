import type { Claim, WorkUnit } from "@krako/contracts";

/** A claim as a fabric grants it; what a test does not care about is filled in. */
export function buildClaim(
  n: number,
  facts: { unit?: Partial<WorkUnit>; input?: object; claim?: Partial<Claim> } = {},
): Claim {
  const id = (place: string): string => `0197a1b2-0000-7000-8000-${place}${String(n).padStart(8, "0")}`;
  return {
    claim_id: id("0001"),
    fencing_token: 1,
    execution_session_id: id("0002"),
    graph_id: id("0003"),
    run_id: id("0004"),
    trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
    tenant_id: "acme",
    unit: {
      id: `unit_${n}`,
      type: "deterministic",
      operation: "test.echo@1",
      input: {},
      output_schema: {},
      dependencies: [],
      bindings: [],
      budget: { timeout_ms: 1_000 },
      retries: { max_attempts: 1, backoff_ms: 0 },
      critical: true,
      idempotent: true,
      verification_mode: "schema",
      ...facts.unit,
    } as WorkUnit,
    input: { ...facts.input },
    privacy: "allow_remote",
    attempt_index: 1,
    logging: "minimal",
    lease_expires_at: "2026-01-31T09:30:00.000Z",
    ...facts.claim,
  };
}
