import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EventEnvelope, Limits } from "@krako/contracts";
import {
  CLOUD_EVENT_TABLE,
  CONTRACT_VERSION,
  DEFAULT_LIMITS,
  ERROR_TYPE_TABLE,
  ERROR_TYPES,
  EVENT_TYPE_TABLE,
  EVENT_TYPES,
  EXECUTION_SESSION_MAPPING,
  LIMIT_TABLE,
  REFUSAL_TYPE_TABLE,
  REFUSAL_TYPES,
  RULE_IDS,
  RUN_STATUSES,
  STAGES,
  STOP_REASON_TABLE,
  STOP_REASONS,
  SUBSTRATES,
  UNIT_STATUSES,
  UNIT_TYPE_TABLE,
  UNIT_TYPES,
  WORK_UNIT_EXECUTION_MAPPING,
} from "@krako/contracts/tables";
import { isBackendCapabilities, isLimits } from "@krako/contracts/validators";
import { describe, expect, test } from "vitest";
import type { Bundle, Schema } from "../schema/schema.ts";

const file = join(import.meta.dirname, "../../../../generated/schemas/1.0/sealed.json");
const { $defs } = JSON.parse(readFileSync(file, "utf8")) as Bundle;
const definition = (name: string): Schema => $defs[name] ?? {};
const properties = (name: string) => definition(name).properties as Record<string, Schema>;
const fields = (name: string) => Object.keys(properties(name));

describe("ERR-002: stop reasons", () => {
  test("every stop reason has a row and no row is too much", () => {
    expect(Object.keys(STOP_REASON_TABLE)).toEqual([...STOP_REASONS]);
    expect(Object.keys(ERROR_TYPE_TABLE)).toEqual([...ERROR_TYPES]);
    expect(Object.keys(REFUSAL_TYPE_TABLE)).toEqual([...REFUSAL_TYPES]);
  });

  test("rows name nothing that is not in its list", () => {
    for (const row of Object.values(STOP_REASON_TABLE)) {
      expect(ERROR_TYPES).toEqual(expect.arrayContaining([...row.error_types]));
      expect(REFUSAL_TYPES).toEqual(expect.arrayContaining([...row.refusal_types]));
      expect(UNIT_STATUSES).toEqual(expect.arrayContaining([...row.unit_statuses]));
      expect(RUN_STATUSES).toEqual(expect.arrayContaining([...row.run_statuses]));
    }
  });

  test("every error type leads to a stop reason that allows it", () => {
    for (const type of ERROR_TYPES)
      expect(STOP_REASON_TABLE[ERROR_TYPE_TABLE[type].stop_reason].error_types).toContain(type);
  });

  test("what is retried may end with retry_exhausted, and nothing else", () => {
    const retried = ERROR_TYPES.filter((type) => ERROR_TYPE_TABLE[type].retried !== "never");
    expect(STOP_REASON_TABLE.retry_exhausted.error_types).toEqual(retried);
  });

  test("every refusal leads to the one stop reason that allows it", () => {
    for (const type of REFUSAL_TYPES) {
      const allowing = STOP_REASONS.filter((reason) => STOP_REASON_TABLE[reason].refusal_types.includes(type));
      expect(allowing).toEqual([REFUSAL_TYPE_TABLE[type].stop_reason]);
    }
  });

  test("every status can be reached", () => {
    const rows = Object.values(STOP_REASON_TABLE);
    expect(new Set(rows.flatMap((row) => row.unit_statuses))).toEqual(new Set(UNIT_STATUSES));
    expect(new Set(rows.flatMap((row) => row.run_statuses))).toEqual(new Set(RUN_STATUSES));
  });
});

describe("TEL-004: event types", () => {
  test("every event type has a row, and every event of the union a type", () => {
    expect(Object.keys(EVENT_TYPE_TABLE)).toEqual([...EVENT_TYPES]);
    const kinds = (definition("ExecutionEvent").oneOf as { $ref: string }[]).map(({ $ref }) => {
      return properties($ref.slice("#/$defs/".length)).event_type?.const;
    });
    expect(kinds).toEqual([...EVENT_TYPES]);
  });

  test("stages are of the list, and every stage is opened by some event", () => {
    const used = new Set(Object.values(EVENT_TYPE_TABLE).flatMap(({ stages }) => stages));
    expect(used).toEqual(new Set(STAGES));
  });

  test("telemetry fields exist", () => {
    const known = new Set([
      ...fields("TaskTelemetry"),
      ...fields("TelemetryBundle"),
      ...fields("ExecutionResult"),
      ...fields("AttemptTelemetry").map((name) => `attempts[].${name}`),
      ...fields("ExecutionMetadata").map((name) => `execution_metadata.${name}`),
      ...fields("ErrorReport").map((name) => `error.${name}`),
      "attempts[]",
    ]);
    for (const { telemetry } of Object.values(EVENT_TYPE_TABLE))
      expect(telemetry.filter((field) => !known.has(field))).toEqual([]);
  });

  test("a session ends in one of three ways", () => {
    const terminal = EVENT_TYPES.filter((type) => EVENT_TYPE_TABLE[type].terminal);
    expect(terminal).toEqual([
      "execution.session.completed",
      "execution.session.failed",
      "execution.session.cancelled",
    ]);
  });
});

test("every unit type has a substrate and an opening stage", () => {
  expect(Object.keys(UNIT_TYPE_TABLE)).toEqual([...UNIT_TYPES]);
  for (const { substrate, stage } of Object.values(UNIT_TYPE_TABLE)) {
    expect(SUBSTRATES).toContain(substrate);
    expect(STAGES).toContain(stage);
  }
  expect(UNIT_TYPES.filter((type) => UNIT_TYPE_TABLE[type].substrate === "llm_pod")).toEqual(["llm"]);
});

test("every limit has a value, and together they are the document a backend advertises", () => {
  expect(Object.keys(LIMIT_TABLE)).toEqual(fields("Limits"));
  expect(isLimits(DEFAULT_LIMITS)).toBe(true);
  const [capabilities] = definition("BackendCapabilities").examples as [{ limits: Limits }];
  expect(isBackendCapabilities(capabilities)).toBe(true);
  expect(DEFAULT_LIMITS).toEqual(capabilities.limits);
  const rules = Object.values(LIMIT_TABLE).map(({ rule }) => rule);
  expect(RULE_IDS).toEqual(expect.arrayContaining(rules));
});

test("limits that a schema can state are stated there too", () => {
  expect(properties("TaskGraph").work_units?.maxItems).toBe(DEFAULT_LIMITS.max_units);
  expect(definition("AttemptLimit").maximum).toBe(DEFAULT_LIMITS.max_attempts);
  expect(properties("WorkUnit").dependencies?.maxItems).toBe(DEFAULT_LIMITS.max_aggregation_dependencies);
  expect(definition("UnitId").pattern).toContain(`{0,${DEFAULT_LIMITS.max_id_length - 1}}`);
});

test("every field of the envelope has a CloudEvents attribute of its own", () => {
  expect(Object.keys(CLOUD_EVENT_TABLE)).toEqual(fields("EventEnvelope"));
  const attributes = Object.values(CLOUD_EVENT_TABLE).map(({ attribute }) => attribute);
  expect(new Set(attributes).size).toBe(attributes.length);
  for (const attribute of attributes) expect(attribute).toMatch(/^[a-z0-9]+$/);
  const core: Partial<Record<keyof EventEnvelope, string>> = {
    event_id: "id",
    event_type: "type",
    source: "source",
    work_unit_id: "subject",
    timestamp: "time",
    payload: "data",
  };
  for (const [field, attribute] of Object.entries(core))
    expect(CLOUD_EVENT_TABLE[field as keyof EventEnvelope].attribute).toBe(attribute);
});

test("identity is copied unchanged from the graph to the session, and every unit has its record", () => {
  const copied = EXECUTION_SESSION_MAPPING.filter(({ how }) => how === "copied").map(({ from }) => from);
  expect(copied).toEqual(
    expect.arrayContaining(["graph_id", "request_id", "tenant_id", "created_at"].map((name) => `TaskGraph.${name}`)),
  );
  const sources = new Set(WORK_UNIT_EXECUTION_MAPPING.map(({ from }) => from));
  expect(sources).toEqual(
    new Set(
      ["id", "type", "dependencies", "constraints", "retries", "critical", "idempotent", "verification_mode"].map(
        (name) => `WorkUnit.${name}`,
      ),
    ),
  );
});

test("the newest version is 1.0", () => {
  expect(CONTRACT_VERSION).toBe("1.0");
});
