import type { NodeCapabilities, TaskGraph, Violation, WorkUnit } from "@krako/contracts";
import { isModelType } from "@krako/rules";
import { isOffered, type OfferRequest } from "../policies/offers.ts";
import { placementRequest } from "../policies/placement-request.ts";

/**
 * CAP-002, PRIV-001: units that no single node executes by its offers, although the fabric's descriptor, which lists operations, types and
 * tiers each by themselves, lets them pass. Nodes that are down count: they may come back.
 */
export function unservedUnits(graph: TaskGraph, nodes: readonly Pick<NodeCapabilities, "offers">[]): Violation[] {
  if (nodes.some(({ offers }) => offers === undefined)) return [];
  const isServed = (request: OfferRequest): boolean => nodes.some((node) => isOffered(request, node));
  const known = new Map<string, boolean>();
  const isKnownServed = (request: OfferRequest): boolean => {
    const { type, operation, tier, contextTokens, privacy } = request;
    const key = `${type} ${operation} ${tier} ${contextTokens} ${privacy}`;
    const served = known.get(key) ?? isServed(request);
    known.set(key, served);
    return served;
  };
  return graph.work_units.flatMap((unit, u) => {
    const request = placementRequest(unit, graph.policy.privacy_default, {});
    if (isKnownServed(request)) return [];
    if (!isModelType(unit.type)) return [wrongType(unit, u)];
    return [isKnownServed({ ...request, privacy: "allow_remote" }) ? notLocal(unit, u) : noModel(unit, u)];
  });
}

function wrongType(unit: WorkUnit, u: number): Violation {
  return {
    rule: "CAP-002",
    pointer: `/work_units/${u}/operation`,
    message: `No node has "${unit.operation}" as an operation for ${unit.type} units, which "${unit.id}" is.`,
    mend: "Change the type of the unit, or name another operation.",
  };
}

function noModel(unit: WorkUnit, u: number): Violation {
  const limit = (unit.model?.max_input_tokens ?? 0) + (unit.model?.max_output_tokens ?? 0);
  return {
    rule: "CAP-002",
    pointer: `/work_units/${u}/operation`,
    message: `No node serves "${unit.operation}" for ${unit.type} units with a ${unit.model?.tier} model and ${limit} tokens of context.`,
    mend: "Add a node that does, or change operation, type, tier or token limits.",
  };
}

function notLocal(unit: WorkUnit, u: number): Violation {
  return {
    rule: "PRIV-001",
    pointer: `/work_units/${u}/type`,
    message: `"${unit.id}" is local_only, and no node has a model for "${unit.operation}" that keeps data on its machine.`,
    mend: "Add a node with such a model, or allow_remote for this unit.",
  };
}
