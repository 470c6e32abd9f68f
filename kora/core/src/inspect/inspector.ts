import type { BackendCapabilities, ExecutionContext, ExecutionResult, Playbook } from "@krako/contracts";
import { type ExecutionBackend, type JsonObject, RefusalError } from "@krako/rules";
import { UNDECIDED_CODE } from "../plan/undecided.ts";
import { PlaybookShelf, rankOf } from "../playbook/playbook-shelf.ts";
import type { LoweringFacts } from "../task-ir/lower.ts";
import { routingOf, unitTypeOf } from "../task-ir/routing.ts";
import type { Outputs } from "./evidence.ts";
import { type GraphTemplate, graphTemplate } from "./filled-graph.ts";

/** What a request needs at least. */
export type Need =
  /** Rules alone decided it. */
  | "no_model"
  /** Rules did not; a small model would be asked next. */
  | "small_model"
  /** Rules did not; an LLM would be asked next. */
  | "llm"
  /** The rules failed for another reason than not being sure. */
  | "failed"
  /** No playbook is for it. */
  | "no_playbook"
  /** Several of the same rank are. */
  | "ambiguous";

/** What was found out about one request. */
export interface Inspection {
  readonly needs: Need;
  /** The playbook that is for it. */
  readonly playbook: string | null;
  /** The unit that answered, or that would be asked, or that failed. */
  readonly unit: string | null;
  /** Why, in sentences that hold nothing of the request. */
  readonly evidence: readonly string[];
}

/** What inspecting needs: a backend without models, and what graphs say of themselves. */
export interface InspectionMeans {
  readonly backend: ExecutionBackend;
  readonly capabilities: BackendCapabilities;
  readonly facts: LoweringFacts;
  /** A context for each run. */
  readonly newContext: () => ExecutionContext;
}

/**
 * Finds out which requests need no model, by running what is there besides models: the rules of the playbook that is for a request, in
 * the graph that would be run, on a backend that has none. Where a model would have been called the run ends undecided. So what
 * is said here is what a run would do, and costs no model call.
 */
export class Inspector {
  readonly #shelf: PlaybookShelf;
  readonly #templates: ReadonlyMap<string, GraphTemplate>;
  readonly #means: InspectionMeans;

  /** The playbooks have to be checked. */
  constructor(playbooks: readonly Playbook[], means: InspectionMeans) {
    this.#shelf = new PlaybookShelf(playbooks);
    this.#means = means;
    this.#templates = new Map(
      playbooks.map((playbook) => [playbook.id, graphTemplate(playbook, means.capabilities, means.facts)]),
    );
  }

  /** By playbook, what the backend lacks besides models. With any, do not inspect. */
  get missing(): readonly Pick<GraphTemplate, "playbook" | "missing">[] {
    return [...this.#templates.values()].filter(({ missing }) => missing.length > 0);
  }

  async inspect(request: JsonObject): Promise<Inspection> {
    const choice = this.#shelf.choose(request);
    switch (choice.type) {
      case "none":
        return { needs: "no_playbook", playbook: null, unit: null, evidence: ["No playbook matches."] };
      case "ambiguous": {
        const ids = choice.playbooks.map(({ id }) => id);
        const rank = choice.playbooks[0] === undefined ? 0 : rankOf(choice.playbooks[0]);
        return {
          needs: "ambiguous",
          playbook: null,
          unit: null,
          evidence: [`Of rank ${rank} match ${ids.join(", ")}.`],
        };
      }
      case "chosen": {
        const template = this.#templates.get(choice.playbook.id);
        if (template === undefined) throw new TypeError("A playbook was chosen that was not prepared.");
        return await this.#run(template, request);
      }
      default:
        return choice satisfies never;
    }
  }

  async #run(template: GraphTemplate, request: JsonObject): Promise<Inspection> {
    const playbook = template.playbook.id;
    const { always } = template;
    if (always !== null)
      return { needs: always.type, playbook, unit: always.unit, evidence: ["It is asked whatever the request is."] };
    const graph = template.fill(request);
    try {
      const outputs = new Map<string, unknown>();
      const result = await this.#means.backend.executeTaskgraph(graph, this.#means.newContext(), {
        onEvent: (event) => {
          if (event.event_type === "workunit.completed") outputs.set(event.work_unit_id, event.payload.output);
        },
      });
      return { playbook, ...readResult(template, result, outputs) };
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error;
      const [violation] = error.problem.violations ?? [];
      const why = violation === undefined ? error.problem.title : `${violation.rule}: ${violation.message}`;
      return { needs: "failed", playbook, unit: null, evidence: [`Refused: ${why}`] };
    }
  }
}

function readResult(
  { playbook: { graph: taskIr }, evidence: evidenceOf }: GraphTemplate,
  { status, error, output_work_unit_id, telemetry_bundle: { tasks } }: ExecutionResult,
  outputs: Outputs,
): Omit<Inspection, "playbook"> {
  const evidence = evidenceOf(tasks, outputs);
  const asked = tasks.find((task) => task.error?.code === UNDECIDED_CODE);
  const task = asked === undefined ? undefined : taskIr.tasks.find(({ id }) => id === asked.task_id);
  if (task !== undefined) {
    const isLlm = unitTypeOf(task, routingOf(taskIr, task)) === "llm";
    return { needs: isLlm ? "llm" : "small_model", unit: task.id, evidence };
  }
  if (status === "succeeded") {
    const why = taskIr.tasks.some(({ type }) => type === "model") ? evidence : [NO_MODEL_TASK, ...evidence];
    return { needs: "no_model", unit: output_work_unit_id ?? null, evidence: why };
  }
  const code = error?.code === undefined ? "" : `, ${error.code}`;
  const why = error === undefined ? status : `${error.error_type}${code}: ${error.message}`;
  return {
    needs: "failed",
    unit: error?.work_unit_id ?? null,
    evidence: [...evidence, why],
  };
}

const NO_MODEL_TASK = "No task of its playbook calls a model.";
