import type { BackendCapabilities } from "@krako/contracts";
import type { LocatedViolation } from "../../document/position.ts";
import type { LoweringFacts } from "../../task-ir/lower.ts";
import { type ChoiceOptions, type ChosenBackend, chooseBackend } from "../backend/choose-backend.ts";
import type { Equipment } from "../backend/compose-backend.ts";
import type { OpenLocal } from "../backend/open-local.ts";
import { UsageError } from "../usage-error.ts";
import { limitCost } from "./limit-cost.ts";
import { type PreparedGraph, prepareGraph } from "./prepare-graph.ts";
import type { ReadSource } from "./read-source.ts";

/** The tenant that graphs made on this machine belong to, where no fabric says another one. */
const TENANT = "local";

/** What a run is planned from. */
export interface RunPlanning {
  readonly source: ReadSource;
  /** What the user brought, with instruments around it. */
  readonly equipment: Equipment;
  readonly options: ChoiceOptions;
  readonly facts: Omit<LoweringFacts, "outputSchemas" | "tenant_id">;
  /** US dollars that it may cost at most, and what asks for that, for messages. */
  readonly maxCost?: { readonly usd: string; readonly askedBy: string };
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** How the backend in this process is had. Absent: one of its own. */
  readonly openLocal?: OpenLocal;
  /** Throws where this backend cannot be meant. */
  readonly accept?: (chosen: ChosenBackend) => void;
}

/** A graph, and the backend that it was made for: whoever takes it closes the backend. */
export interface RunPlan {
  readonly ok: true;
  readonly chosen: ChosenBackend;
  readonly capabilities: BackendCapabilities;
  readonly prepared: PreparedGraph;
}

/**
 * From a document to a graph for the backend that it will run on. What was opened is closed again unless the plan is good.
 * @throws UsageError, RefusalError or BackendLost where there is no such backend.
 */
export async function planRun({
  source: asWritten,
  equipment,
  options,
  facts,
  maxCost,
  folder,
  environment,
  openLocal,
  accept,
}: RunPlanning): Promise<RunPlan | { readonly ok: false; readonly violations: readonly LocatedViolation[] }> {
  const source = limitCost(asWritten, maxCost?.usd);
  const { outputSchemas, operations } = equipment;
  const chosen = await chooseBackend({
    equipment,
    options,
    meant: () => prepareGraph(source, { facts: { ...facts, tenant_id: TENANT }, outputSchemas, operations }),
    folder,
    environment,
    ...(openLocal === undefined ? {} : { openLocal }),
  });
  let isKept = false;
  try {
    accept?.(chosen);
    const capabilities = await chosen.backend.capabilityDescriptor();
    if (maxCost !== undefined && capabilities.price_list === undefined)
      throw new UsageError(`${maxCost.askedBy} needs prices, and this backend has none; add --prices <file>.`);
    const tenant_id = chosen.connection?.tenant ?? TENANT;
    const prepared = prepareGraph(source, { facts: { ...facts, tenant_id }, outputSchemas, capabilities, operations });
    if (!prepared.ok) return prepared;
    isKept = true;
    return { ok: true, chosen, capabilities, prepared };
  } finally {
    if (!isKept) await chosen.close();
  }
}
