import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createBackend } from "../../test/backends/local.ts";
import { type KitEnvironment, kitEnvironment } from "../../test/kit-environment.ts";
import type { BackendUnderTest } from "./backend-under-test.ts";
import type { Diagnosis, DoctorFinding } from "./diagnosis.ts";
import { diagnose } from "./doctor.ts";
import { plugIn } from "./plug.ts";
import type { PluggedBackend } from "./plugged-backend.ts";

let kit: KitEnvironment;
let local: BackendUnderTest;
let plugged: PluggedBackend | undefined;

beforeAll(async () => {
  kit = await kitEnvironment();
  local = createBackend(kit.environment);
});
afterEach(async () => {
  await plugged?.close();
  plugged = undefined;
});
afterAll(async () => {
  await local.close?.();
  await kit.close();
});

/** The local backend, changed. */
async function diagnosisOf(change: Partial<PluggedBackend>, wallMs = 5_000): Promise<Diagnosis> {
  const backend: PluggedBackend = {
    pluggedIn: "module",
    source: "test",
    inThisProcess: true,
    executeTaskgraph: (graph, context, options) => local.executeTaskgraph(graph, context, options),
    healthCheck: () => local.healthCheck(),
    capabilityDescriptor: () => local.capabilityDescriptor(),
    gone: () => null,
    remarks: () => [],
    close: async () => {},
    ...change,
  };
  return await diagnose(backend, kit.environment, { model: kit.model, wallMs });
}

const ills = ({ findings }: Diagnosis): readonly DoctorFinding[] => findings.filter(({ ok }) => ok === false);
const finding = ({ findings }: Diagnosis, what: string): DoctorFinding | undefined =>
  findings.find((each) => each.what === what);

describe("a backend that is well", () => {
  it("is found so", async () => {
    const diagnosis = await diagnosisOf({});
    expect(ills(diagnosis)).toEqual([]);
    expect(diagnosis.healthy).toBe(true);
    expect(diagnosis.findings.map(({ ok }) => ok)).not.toContain("not available");
    expect(finding(diagnosis, "a graph of one llm unit")?.detail).toBe(
      "succeeded; the kit's model was called in process",
    );
  });

  it("is found so in a process of its own, its calls to the model seen", async () => {
    const path = new URL("../../test/backends/local.ts", import.meta.url).href;
    plugged = await plugIn({ kind: "module", path, isolate: true }, kit.environment);
    const diagnosis = await diagnose(plugged, kit.environment, { model: kit.model });
    expect(ills(diagnosis)).toEqual([]);
    expect(finding(diagnosis, "a graph of one small_model unit")?.detail).toBe(
      "succeeded; the kit's model was called in process",
    );
  });

  it("is not found ill for what it does not have", async () => {
    const capabilities = await local.capabilityDescriptor();
    const few = {
      ...capabilities,
      supported_task_types: ["deterministic" as const],
      supported_operations: ["conformance.echo@1"],
      model_tiers: [],
      small_model_tiers: [],
      enforces_cost: false,
    };
    Reflect.deleteProperty(few, "price_list");
    const diagnosis = await diagnosisOf({ capabilityDescriptor: async () => few });
    expect(ills(diagnosis)).toEqual([]);
    const lacking = diagnosis.findings.filter(({ ok }) => ok === "not available").map(({ what }) => what);
    expect(lacking).toEqual([
      "units of type deterministic",
      "units of type aggregation",
      "units of type retrieval",
      "units of type small_model",
      "units of type llm",
      "cost",
      "a graph of one llm unit",
      "a graph of one small_model unit",
    ]);
  });
});

describe("what is wrong is found, and nothing else", () => {
  it.each<[string, Partial<PluggedBackend>, string, string]>([
    [
      "a descriptor that is none",
      { capabilityDescriptor: async () => ({ backend: "x" }) as never },
      "capability descriptor",
      "backend_version",
    ],
    [
      "a descriptor that throws",
      { capabilityDescriptor: () => Promise.reject(new Error("later")) },
      "capability descriptor",
      "It threw Error: later",
    ],
    [
      "an ill backend",
      {
        healthCheck: async () => ({ ...(await local.healthCheck()), status: "unavailable" as const, message: "Full." }),
      },
      "health",
      "unavailable: Full.",
    ],
    ["a backend that is gone", { gone: () => "It exited with code 1." }, "still there", "It exited with code 1."],
    [
      "versions that nobody shares",
      { capabilityDescriptor: async () => ({ ...(await local.capabilityDescriptor()), contract_versions: ["3.1"] }) },
      "contract versions",
      "contract 3.1; schema 1.0",
    ],
    [
      "a type without a tier",
      { capabilityDescriptor: async () => ({ ...(await local.capabilityDescriptor()), small_model_tiers: [] }) },
      "tiers of small_model",
      "in no tier",
    ],
  ])("%s", async (_name, change, what, detail) => {
    expect(ills(await diagnosisOf(change))).toEqual([
      expect.objectContaining({ what, detail: expect.stringContaining(detail), mend: expect.any(String) }),
    ]);
  });

  it("a descriptor that changes", async () => {
    let asked = 0;
    const changing = async () => {
      asked += 1;
      return { ...(await local.capabilityDescriptor()), max_concurrency: asked };
    };
    expect(ills(await diagnosisOf({ capabilityDescriptor: changing }))).toMatchObject([
      { what: "capability descriptor", detail: "Two questions got two different answers." },
    ]);
  });

  it("events out of order, or none that ends", async () => {
    const backwards = await diagnosisOf({
      executeTaskgraph: (graph, context, { onEvent, ...options } = {}) =>
        local.executeTaskgraph(graph, context, {
          ...options,
          onEvent: (event) => onEvent?.({ ...event, sequence: event.sequence + 1 }),
        }),
    });
    expect(ills(backwards)).toMatchObject([{ what: "events", detail: expect.stringContaining("2, 3, 4") }]);
    const endless = await diagnosisOf({
      executeTaskgraph: (graph, context, { onEvent, ...options } = {}) =>
        local.executeTaskgraph(graph, context, {
          ...options,
          onEvent: (event) => event.event_type !== "execution.session.completed" && onEvent?.(event),
        }),
    });
    expect(ills(endless)).toMatchObject([{ what: "events", detail: expect.stringContaining("The last one is") }]);
  });

  it("a backend that answers for the model", async () => {
    const diagnosis = await diagnosisOf({
      executeTaskgraph: (graph, context, options) => {
        const work_units = graph.work_units.map(({ model, ...unit }) =>
          model === undefined
            ? unit
            : {
                ...unit,
                type: "deterministic" as const,
                operation: "conformance.echo@1",
                input: { answer: { label: "a" } },
              },
        );
        const budgets = work_units.map(({ budget: { timeout_ms }, ...unit }) => ({ ...unit, budget: { timeout_ms } }));
        return local.executeTaskgraph({ ...graph, work_units: budgets }, context, options);
      },
    });
    expect(ills(diagnosis).map(({ what, detail }) => [what, detail.slice(0, 33)])).toEqual([
      ["a graph of one llm unit", "The kit's model was never called "],
      ["a graph of one small_model unit", "The kit's model was never called "],
    ]);
  });

  it("a backend that cannot be cancelled, and one that never answers, in bounded time", async () => {
    const deaf = await diagnosisOf(
      {
        executeTaskgraph: (graph, context, { signal: _, ...options } = {}) =>
          local.executeTaskgraph(graph, context, options),
      },
      700,
    );
    expect(ills(deaf)).toMatchObject([{ what: "cancellation", detail: "It had no end within 700 ms." }]);
    const hanging = new Promise<never>(() => {});
    const silent = await diagnosisOf(
      { executeTaskgraph: () => hanging, healthCheck: () => hanging, capabilityDescriptor: () => hanging },
      50,
    );
    expect(ills(silent).map(({ detail }) => detail)).toEqual([
      "It did not answer within 50 ms.",
      "It did not answer within 50 ms.",
    ]);
  });

  it("a backend that takes every graph, and one whose problems are none", async () => {
    const lax = await diagnosisOf({
      executeTaskgraph: (graph, context, options) =>
        local.executeTaskgraph({ ...graph, contract_version: "1.0" }, context, options),
    });
    expect(ills(lax)).toMatchObject([{ what: "refusal of a graph of version 9.0", detail: "It ended succeeded." }]);
    const vague = await diagnosisOf({
      executeTaskgraph: (graph, context, options) =>
        local.executeTaskgraph(graph, context, options).catch(() => {
          throw Object.assign(new Error("no"), { problem: { title: "No." } });
        }),
    });
    expect(ills(vague)).toMatchObject([{ detail: expect.stringContaining("The problem document is not valid.") }]);
  });

  it("a wrong answer", async () => {
    const wrong = await diagnosisOf({
      executeTaskgraph: async (graph, context, options) => ({
        ...(await local.executeTaskgraph(graph, context, options)),
        final_output: { label: "b" },
      }),
    });
    expect(ills(wrong).map(({ what }) => what)).toEqual([
      "a graph of one deterministic unit",
      "a graph of one llm unit",
      "a graph of one small_model unit",
    ]);
  });
});
