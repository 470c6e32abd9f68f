import type { ModelTier, Privacy, UnitType, WorkUnit } from "@krako/contracts";
import { privacyOf } from "@krako/rules";

/** What one attempt asks of a node. Everything is known before anything runs, so that it can be recomputed from the graph. */
export interface PlacementRequest {
  readonly type: UnitType;
  readonly operation: string;
  /** Tier of the model it needs; null for units without a model. */
  readonly tier: ModelTier | null;
  /** Tokens of input and output together that the model has to see at once; 0 without a model. */
  readonly contextTokens: number;
  readonly privacy: Privacy;
  /** The only region it may run in, or null. */
  readonly region: string | null;
  /** The region it would rather run in, or null. Never keeps it from running elsewhere. */
  readonly preferredRegion: string | null;
  readonly trustedNodeRequired: boolean;
  /** Memory it needs in MiB; 0: no more than any node has. */
  readonly memoryMb: number;
  /** Accelerator it needs, by name, or null. */
  readonly accelerator: string | null;
  /** Nodes that may not have it: a quorum and a recomputation need distinct nodes. */
  readonly excludedNodes: readonly string[];
}

/** What an operation needs of the machine. The contract has no field for it, so it comes from the configuration of the fabric. */
export interface OperationNeeds {
  /** MiB. */
  readonly memoryMb?: number;
  readonly accelerator?: string;
}

const NO_NODES: readonly string[] = [];

/** What a unit asks of a node. `privacyDefault` is that of its graph. */
export function placementRequest(
  unit: WorkUnit,
  privacyDefault: Privacy,
  operationNeeds: Readonly<Record<string, OperationNeeds>>,
  excludedNodes: readonly string[] = NO_NODES,
): PlacementRequest {
  const needs = Object.hasOwn(operationNeeds, unit.operation) ? operationNeeds[unit.operation] : undefined;
  const { model, constraints } = unit;
  return {
    type: unit.type,
    operation: unit.operation,
    tier: model?.tier ?? null,
    contextTokens: model === undefined ? 0 : model.max_input_tokens + model.max_output_tokens,
    privacy: privacyOf(unit, privacyDefault),
    region: constraints?.region ?? null,
    preferredRegion: null,
    trustedNodeRequired: constraints?.trusted_node_required ?? false,
    memoryMb: needs?.memoryMb ?? 0,
    accelerator: needs?.accelerator ?? null,
    excludedNodes,
  };
}
