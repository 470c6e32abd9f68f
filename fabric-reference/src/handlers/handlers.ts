import type { Clock } from "@krako/rules";
import type { DoorLimits } from "../door/limits.ts";
import type { FabricServices } from "../services.ts";
import { billingHandlers } from "./billing.ts";
import type { Handlers, OperationId } from "./call.ts";
import { discoveryHandlers } from "./discovery.ts";
import { nodeHandlers } from "./nodes.ts";
import { sessionHandlers } from "./sessions.ts";
import { taskGraphHandlers } from "./task-graphs.ts";

/** The handlers of every operation of the contract. */
export function handlersOf(services: FabricServices, clock: Clock, limits: DoorLimits): Handlers<OperationId> {
  return {
    ...discoveryHandlers(services),
    ...taskGraphHandlers(services),
    ...sessionHandlers(services, clock, limits),
    ...billingHandlers(services),
    ...nodeHandlers(services),
  };
}
