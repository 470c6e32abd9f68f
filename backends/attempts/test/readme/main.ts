import { randomBytes, randomUUID } from "node:crypto";
import { attemptOperation, Registry, systemClock, WorkerPool } from "@krako/attempts";
import type { WorkUnit } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { type AttemptOutcome, type JsonObject, outputSchemaOf } from "@krako/rules";
import { plugin } from "./operations.ts";

const unit: WorkUnit = {
  id: "count",
  type: "deterministic",
  operation: "words.count@1",
  dependencies: [],
  input: {},
  bindings: [],
  output_schema: {
    type: "object",
    properties: { words: { type: "integer" } },
    required: ["words"],
    additionalProperties: false,
  },
  budget: { timeout_ms: 1_000 },
  retries: { max_attempts: 1, backoff_ms: 0 },
  idempotent: true,
  critical: true,
  verification_mode: "schema",
};

const registry = new Registry([plugin], []);
const workers = new WorkerPool(2, systemClock);
const validators = new WorkerPool(1, systemClock);
const substrate = { clock: systemClock, workers, validators, onDefect: undefined };

function attempt(input: JsonObject): Promise<AttemptOutcome> {
  const registered = registry.operationOf(unit);
  if (registered === undefined) throw new Error(`Nothing here runs ${unit.operation}.`);
  const outputSchema = outputSchemaOf(unit.output_schema as JsonObject, DEFAULT_LIMITS);
  const names = { index: 1, runId: randomUUID(), traceId: randomBytes(16).toString("hex") };
  return new Promise((end) => {
    // What is returned stops the attempt; it is not needed here.
    attemptOperation(registered, { unit, outputSchema, input, ...names, begunAt: systemClock.now(), end }, substrate);
  });
}

console.log(await attempt({ text: "To be or not to be" }));
console.log(await attempt({ text: 5 }));

await Promise.all([workers.close(), validators.close()]);
