import type { BackendCapabilities, Playbook, TaskGraph, Violation } from "@krako/contracts";
import { isModelType, type JsonObject, missingCapabilities, pointerTokens } from "@krako/rules";
import { planForCapabilities } from "../plan/plan-for-capabilities.ts";
import { UNDECIDED } from "../plan/undecided.ts";
import { fillInput, fillPlaybook, type Place, placesOf } from "../playbook/fill-playbook.ts";
import { type LoweringFacts, lower } from "../task-ir/lower.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";

/** The first model that a playbook always calls, whatever the request. */
export interface AlwaysAsked {
  readonly unit: string;
  readonly type: "small_model" | "llm";
}

/** The graph of a playbook, planned for a backend without models and lowered once; only inputs differ between requests. */
export interface GraphTemplate {
  readonly playbook: Playbook;
  /** Null where the rungs below a model may do. */
  readonly always: AlwaysAsked | null;
  /** What else the backend lacks; nothing can be said of such a playbook. */
  readonly missing: readonly Violation[];
  readonly evidence: Evidence;
  fill(request: JsonObject): TaskGraph;
}

/** Prepares a playbook that was checked. */
export function graphTemplate(
  playbook: Playbook,
  capabilities: BackendCapabilities,
  facts: LoweringFacts,
): GraphTemplate {
  const { taskIr } = planForCapabilities(fillPlaybook(playbook, {}), capabilities);
  const graph = withSharedSchemas(lower(taskIr, facts));
  const patches = playbook.graph.tasks.flatMap((task, index): Patch[] => {
    const places = graph.work_units[index]?.operation === UNDECIDED ? [] : placesOf(task);
    return places.length === 0 ? [] : [{ index, places }];
  });
  const missing = missingCapabilities(graph, capabilities);
  const unitAt = ({ pointer }: Violation) => graph.work_units[Number(pointerTokens(pointer)[1])];
  const asked = missing.map(unitAt).find((unit) => unit !== undefined && isModelType(unit.type));
  return {
    playbook,
    always: asked === undefined ? null : { unit: asked.id, type: asked.type === "llm" ? "llm" : "small_model" },
    missing: missing.filter((each) => !isModelType(unitAt(each)?.type ?? "deterministic")),
    evidence: evidenceOf(graph),
    fill: (request) => {
      const work_units = [...graph.work_units];
      for (const { index, places } of patches) {
        const unit = work_units[index];
        if (unit !== undefined)
          work_units[index] = { ...unit, input: fillInput(unit.input as JsonObject, places, request) };
      }
      return { ...graph, work_units };
    },
  };
}

/** Rungs have equal schemas (GRAPH-011); as the same object they need not be compared for every request. */
function withSharedSchemas(graph: TaskGraph): TaskGraph {
  const known = new Map<string, TaskGraph["work_units"][number]["output_schema"]>();
  return {
    ...graph,
    work_units: graph.work_units.map((unit) => {
      const text = JSON.stringify(unit.output_schema);
      const output_schema = known.get(text) ?? unit.output_schema;
      known.set(text, output_schema);
      return { ...unit, output_schema };
    }),
  };
}

interface Patch {
  readonly index: number;
  readonly places: readonly Place[];
}
