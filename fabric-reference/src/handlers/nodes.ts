import { noSuchThing, permissionDenied } from "../door/refusals.ts";
import { actsForNode } from "../node-owner.ts";
import type { FabricServices } from "../services.ts";
import type { Caller, Handlers } from "./call.ts";
import { found } from "./found.ts";

type NodeOperation =
  | "Nodes_register"
  | "Nodes_heartbeat"
  | "Nodes_claim"
  | "Nodes_handInAll"
  | "Nodes_list"
  | "Nodes_quarantine"
  | "Claims_reportStart"
  | "Claims_handIn"
  | "Capacity_read";

/** For those who execute, and those who operate. */
export function nodeHandlers(services: FabricServices): Handlers<NodeOperation> {
  return {
    Nodes_register: async ({ caller, body }) => {
      if (!actsForNode(caller.owner, body.node_id))
        throw permissionDenied("The token is for another node than node_id names.");
      return { status: 200, body: await services.register(body) };
    },
    Nodes_heartbeat: async ({ caller, path: { node_id }, body }) => {
      askForOwnNode(caller, node_id);
      return { status: 200, body: found(await services.heartbeat(node_id, body)) };
    },
    Nodes_claim: async ({ caller, path: { node_id }, body, signal }) => {
      askForOwnNode(caller, node_id);
      return { status: 200, body: found(await services.claim(node_id, body, signal)) };
    },
    Nodes_handInAll: async ({ caller, path: { node_id }, body }) => {
      askForOwnNode(caller, node_id);
      return { status: 200, body: found(await services.handInAll(node_id, body)) };
    },
    Claims_reportStart: async ({ caller, path, body }) => ({
      status: 200,
      body: found(await services.reportStart(caller.owner, path.claim_id, body)),
    }),
    Claims_handIn: async ({ caller, path, body }) => ({
      status: 200,
      body: found(await services.handIn(caller.owner, path.claim_id, body)),
    }),
    Nodes_list: async ({ query: { cursor, limit } }) => ({
      status: 200,
      body: await services.listNodes({ cursor, limit }),
    }),
    Nodes_quarantine: async ({ caller, path, body }) => ({
      status: 200,
      body: found(await services.quarantine(path.node_id, body, caller.owner)),
    }),
    Capacity_read: async () => ({ status: 200, body: await services.capacity() }),
  };
}

/** A token of another node learns nothing of this one, not even that it is there. */
function askForOwnNode(caller: Caller, nodeId: string): void {
  if (!actsForNode(caller.owner, nodeId)) throw noSuchThing();
}
