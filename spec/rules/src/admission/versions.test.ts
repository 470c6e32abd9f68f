import { isProblem, isTaskGraph } from "@krako/contracts/validators";
import { isExecutionEvent as readsEvent, isTaskGraph as readsGraph } from "@krako/contracts/validators/open";
import { describe, expect, test } from "vitest";
import { smallGraph } from "../../test/documents.ts";
import { CONTRACT_VERSION, INTERFACE_VERSION, isCompatible, SCHEMA_VERSION, versionRefusal } from "../index.ts";

describe("VER-001: who reads what", () => {
  test.each([
    ["1.0", "1.0"],
    ["1.0", "1.3"],
    ["1.3", "1.3"],
    ["1.9", "1.10"],
    ["0.1", "0.2"],
  ])("a document of %s is read by a reader of %s", (requested, supported) => {
    expect(isCompatible(requested, supported)).toBe(true);
  });
  test.each([
    ["2.0", "1.0"],
    ["1.0", "2.0"],
    ["1.1", "1.0"],
    ["1.10", "1.9"],
    ["10.0", "1.0"],
  ])("a document of %s is not read by a reader of %s", (requested, supported) => {
    expect(isCompatible(requested, supported)).toBe(false);
  });
  test("one of several is enough, and none is guessed in between", () => {
    expect(versionRefusal("/schema_version", "2.1", ["1.0", "2.3"])).toBeNull();
    expect(versionRefusal("/schema_version", "2.1", ["1.0", "3.0"])).not.toBeNull();
    expect(versionRefusal("/schema_version", "1.0", [])).not.toBeNull();
  });
  test.each([
    undefined,
    null,
    "",
    "1",
    "1.0.0",
    "v1.0",
    "01.0",
    "1.00",
    " 1.0",
    "1.0 ",
    "1.x",
    "latest",
    1,
    1.0,
    {},
    ["1.0"],
    "1e0.0",
    "100000.0",
  ])("%j is no version and is refused", (version) => {
    const refusal = versionRefusal("/schema_version", version, ["1.0"]);
    expect(refusal?.problem.error_type).toBe("VERSION_MISMATCH");
    expect(isProblem(refusal?.problem), JSON.stringify(isProblem.errors)).toBe(true);
  });
  test("the refusal names what was asked for and what can be read", () => {
    const { problem } = versionRefusal("/schema_version", "2.0", ["1.0", "1.4"]) ?? {};
    expect(problem).toMatchObject({
      requested: "2.0",
      supported: ["1.0", "1.4"],
      status: 400,
      retryable: false,
      charged: "0.000000",
      violations: [{ rule: "VER-001", pointer: "/schema_version" }],
    });
    expect(versionRefusal("/schema_version", undefined, ["1.0"])?.problem.requested).toBe("none");
  });
  test("a header is no place in a document", () => {
    expect(versionRefusal("Krako-Contract-Version", "9.0", ["1.0"])?.problem.violations?.[0]?.pointer).toBe("");
  });
});

test("these rules are those of 1.0", () => {
  expect([CONTRACT_VERSION, SCHEMA_VERSION, INTERFACE_VERSION]).toEqual(["1.0", "1.0", "1.0"]);
});

test("VER-003 requests are closed, what comes back is read tolerantly", () => {
  const later = { ...smallGraph(), added_in_a_later_minor: 1 };
  expect([isTaskGraph(later), readsGraph(later)]).toEqual([false, true]);
  const uuid = "01890000-0000-7000-8000-000000000001";
  const event = {
    event_id: uuid,
    event_type: "workunit.skipped",
    contract_version: "1.0",
    timestamp: "2026-01-01T00:00:00.000Z",
    sequence: 1,
    source: { component: "session", id: "one" },
    tenant_id: "tenant",
    graph_id: uuid,
    execution_session_id: uuid,
    work_unit_id: "a",
    attempt_index: null,
    trace_id: "0123456789abcdef0123456789abcdef",
    payload: { reason: "not_activated", since: "1.7" },
    added_in_a_later_minor: [],
  };
  expect(readsEvent(event)).toBe(true);
  expect(readsEvent({ ...event, event_type: "workunit.paused", payload: {} })).toBe(true);
});
