import { randomBytes } from "node:crypto";
import type { ExecutionResult, StudioWork } from "@krako/contracts";
import { type JsonObject, missingCapabilities } from "@krako/rules";
import { estimateRun } from "../../estimate/estimate-run.ts";
import { uuidV7 } from "../../ids/uuid-v7.ts";
import { observeRun } from "../../telemetry/telemetry-sink.ts";
import type { PlannedWork, RefusedWork, SeenModel, SeenPlaybook, Workbench, WorkbenchRun } from "../../workbench.ts";
import { BackendLost } from "../backend/backend-lost.ts";
import type { ChoiceOptions } from "../backend/choose-backend.ts";
import { type Equipment, loadEquipment } from "../backend/compose-backend.ts";
import { seeBackends } from "../backend/see-backends.ts";
import { type FaultyFile, type PlaybookFile, readEachPlaybook } from "../playbook/read-playbooks.ts";
import { MAX_REQUEST_BYTES } from "../playbook/read-request.ts";
import { withWhereToGet } from "../report/where-to-get.ts";
import { planRun, type RunPlan } from "../source/plan-run.ts";
import { sourceOf } from "../source/read-source.ts";
import { type Work, workOfDocument, workOfRequest } from "../source/read-work.ts";
import { UsageError } from "../usage-error.ts";
import { lostOn, refusalOf, refusedWork } from "./refused-work.ts";
import { shortTitle, titleOfRequest } from "./work-title.ts";

/** What the command line says of it. */
export interface WorkbenchOptions extends ChoiceOptions {
  readonly playbook?: readonly string[];
}

/** What the page can ask: the same that the commands do, in the folder the command was started in. */
export function openWorkbench(options: WorkbenchOptions, folder: string, environment: NodeJS.ProcessEnv): Workbench {
  const backends: Workbench["backends"] = async () => {
    const { routing, backends } = await seeBackends(options, folder, environment);
    return { routing, backends };
  };
  return {
    folder,
    plan: async (work) => {
      try {
        return await plan(work, options, folder, environment);
      } catch (error) {
        const refused = refusalOf(error);
        if (refused === null) throw error;
        return refused;
      }
    },
    backends,
    models: async () => (await backends()).backends.flatMap(modelsOf),
    playbooks: () => seePlaybooks(options),
  };
}

async function plan(
  asked: StudioWork,
  options: WorkbenchOptions,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<PlannedWork | RefusedWork> {
  const equipment = await loadEquipment(options);
  const { title, work } = workOf(asked, options, equipment);
  if (!work.ok) return refusedWork(work.faulty.flatMap(inFile));
  const now = Date.now();
  const newId = (): string => uuidV7(now, randomBytes(10));
  const planned = await planRun({
    source: work.source,
    equipment,
    options,
    facts: { graph_id: newId(), request_id: newId(), created_at: new Date(now).toISOString() },
    ...(asked.max_cost_usd === undefined ? {} : { maxCost: { usd: asked.max_cost_usd, askedBy: "A limit of cost" } }),
    folder,
    environment,
  });
  if (!planned.ok) return refusedWork(planned.violations);
  const { prepared, capabilities, chosen } = planned;
  const missing = missingCapabilities(prepared.graph, capabilities);
  if (missing.length > 0) {
    await chosen.close();
    return refusedWork(prepared.inSource(await withWhereToGet(missing, prepared.graph, capabilities)));
  }
  return {
    ok: true,
    title,
    graph: prepared.graph,
    playbook: work.from?.playbook.id ?? null,
    leftOut: prepared.leftOut,
    estimate: estimateRun(prepared.graph, capabilities.price_list),
    mode: chosen.mode,
    route: chosen.route?.reason ?? null,
    run: (run) => execute(planned, asked, run),
    leave: () => chosen.close(),
  };
}

/** A document, or a request and the playbook that makes a graph of it. */
function workOf(
  { document, name = "document", text, request, playbook }: StudioWork,
  options: WorkbenchOptions,
  equipment: Equipment,
): { readonly title: string; readonly work: Work } {
  if (document !== undefined)
    return { title: shortTitle(name) || "document", work: workOfDocument(sourceOf(name, document)) };
  const asked = request === undefined ? { text: text ?? "" } : (request as JsonObject);
  if (Buffer.byteLength(text ?? JSON.stringify(asked)) > MAX_REQUEST_BYTES)
    throw new UsageError(`The request is longer than a request may be, which is ${MAX_REQUEST_BYTES} bytes.`);
  const title = titleOfRequest(asked);
  return { title, work: workOfRequest({ name: "the request", request: asked }, options, equipment, playbook) };
}

/** A document has one file, playbooks have many: their violations say which. */
function inFile({ file, violations }: FaultyFile, _: number, all: readonly FaultyFile[]): FaultyFile["violations"] {
  return all.length === 1 ? violations : violations.map((each) => ({ ...each, message: `${file}: ${each.message}` }));
}

async function execute(
  { chosen, prepared: { graph } }: RunPlan,
  { deadline_ms }: StudioWork,
  { runId, signal, onEvent, onTelemetry }: WorkbenchRun,
): Promise<ExecutionResult> {
  const context = {
    run_id: runId,
    trace_id: randomBytes(16).toString("hex"),
    backend_mode: chosen.mode,
    ...(deadline_ms === undefined ? {} : { deadline: new Date(Date.now() + deadline_ms).toISOString() }),
  };
  const observe = observeRun(graph, context, [{ take: onTelemetry }]);
  try {
    return await chosen.backend.executeTaskgraph(graph, context, {
      signal,
      onEvent: (event) => {
        onEvent(event);
        observe(event);
      },
    });
  } catch (error) {
    throw error instanceof BackendLost ? lostOn(error) : error;
  } finally {
    await chosen.close();
  }
}

function modelsOf({ name, capabilities }: Awaited<ReturnType<Workbench["backends"]>>["backends"][number]): SeenModel[] {
  if (capabilities === null) return [];
  const { model_tiers, small_model_tiers } = capabilities;
  return [
    ...small_model_tiers.map((tier) => ({ backend: name, unit_type: "small_model" as const, tier })),
    ...model_tiers.map((tier) => ({ backend: name, unit_type: "llm" as const, tier })),
  ];
}

/** A folder without playbooks has none: nothing is wrong with it. */
async function seePlaybooks(options: WorkbenchOptions): Promise<readonly SeenPlaybook[]> {
  const { outputSchemas, operations } = await loadEquipment(options);
  try {
    return readEachPlaybook(options.playbook, outputSchemas, operations).map(seenPlaybook);
  } catch (error) {
    if (error instanceof UsageError && options.playbook === undefined) return [];
    throw error;
  }
}

function seenPlaybook(read: PlaybookFile | FaultyFile): SeenPlaybook {
  const { file } = read;
  if ("playbook" in read) {
    const { id, title = null } = read.playbook;
    return { file, id, title, message: null };
  }
  const [first] = read.violations;
  const message = first === undefined ? "It is no playbook." : `${file}:${first.line}:${first.column} ${first.message}`;
  return { file, id: null, title: null, message };
}
