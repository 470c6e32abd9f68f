import { randomBytes } from "node:crypto";
import type { StudioWork, Violation } from "@krako/contracts";
import { type JsonObject, missingCapabilities } from "@krako/rules";
import type { LocatedViolation } from "../../document/position.ts";
import { estimateRun } from "../../estimate/estimate-run.ts";
import { uuidV7 } from "../../ids/uuid-v7.ts";
import type { PlannedWork, RefusedWork } from "../../workbench.ts";
import type { ChoiceOptions } from "../backend/choose-backend.ts";
import { type Equipment, loadEquipment } from "../backend/compose-backend.ts";
import type { OpenLocal } from "../backend/open-local.ts";
import { MAX_REQUEST_BYTES } from "../playbook/read-request.ts";
import { withWhereToGet } from "../report/where-to-get.ts";
import { planRun } from "../source/plan-run.ts";
import { sourceOf } from "../source/read-source.ts";
import { type Work, workOfDocument, workOfRequest } from "../source/read-work.ts";
import { UsageError } from "../usage-error.ts";
import { refusedWork } from "./refused-work.ts";
import { runPlanned } from "./run-planned.ts";
import { shortTitle, titleOfRequest } from "./work-title.ts";

/** What the command line says of a workbench. */
export interface WorkbenchOptions extends ChoiceOptions {
  readonly playbook?: readonly string[];
}

/** Where a workbench stands. */
export interface Bench {
  readonly options: WorkbenchOptions;
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** How the backend in this process is had. */
  readonly openLocal: OpenLocal;
  /** Told of the limits of this machine, in lines for people. */
  readonly say: (text: string) => void;
}

/** What a request is called in messages. */
const REQUEST = "the request";

/**
 * Makes the graph that the work means, as `kora run` does, and finds out whether its backend can run it.
 * @throws UsageError, RefusalError or BackendLost where it cannot be planned at all.
 */
export async function planWork(asked: StudioWork, bench: Bench): Promise<PlannedWork | RefusedWork> {
  const { options, folder, environment, openLocal } = bench;
  const equipment = await loadEquipment(options);
  const { title, work } = workOf(asked, options, equipment);
  if (!work.ok) return refusedWork(work.faulty.flatMap(({ file, violations }) => told(asked, file, violations)));
  const { source, from } = work;
  const now = Date.now();
  const newId = (): string => uuidV7(now, randomBytes(10));
  const planned = await planRun({
    source,
    equipment,
    options,
    facts: { graph_id: newId(), request_id: newId(), created_at: new Date(now).toISOString() },
    ...(asked.max_cost_usd === undefined ? {} : { maxCost: { usd: asked.max_cost_usd, askedBy: "A limit of cost" } }),
    folder,
    environment,
    openLocal,
  });
  if (!planned.ok) return refusedWork(told(asked, source.file, planned.violations));
  const { prepared, capabilities, chosen } = planned;
  const missing = missingCapabilities(prepared.graph, capabilities);
  if (missing.length > 0) {
    await chosen.close();
    const lacking = prepared.inSource(await withWhereToGet(missing, prepared.graph, capabilities));
    return refusedWork(told(asked, source.file, lacking));
  }
  return {
    ok: true,
    title,
    graph: prepared.graph,
    playbook: from?.playbook.id ?? null,
    leftOut: prepared.leftOut,
    estimate: estimateRun(prepared.graph, capabilities.price_list),
    mode: chosen.mode,
    route: chosen.route?.reason ?? null,
    run: (run) => runPlanned(planned, asked.deadline_ms, run, bench.say),
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
  return {
    title: titleOfRequest(asked),
    work: workOfRequest({ name: REQUEST, request: asked }, options, equipment, playbook),
  };
}

/** Places in a playbook are not places in what was sent: the message says the file then. */
function told(
  { document }: StudioWork,
  file: string,
  violations: readonly LocatedViolation[],
): readonly (Violation | LocatedViolation)[] {
  if (document !== undefined) return violations;
  return violations.map(({ line, column, ...violation }) =>
    file === REQUEST ? violation : { ...violation, message: `${file}:${line}:${column} ${violation.message}` },
  );
}
