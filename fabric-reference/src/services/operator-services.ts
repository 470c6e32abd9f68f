import type { BackendStatus, CapacityView, NodePage, Substrate, SubstrateCapacity } from "@krako/contracts";
import { type Clock, timestamp } from "@krako/rules";
import { FABRIC } from "../identity.ts";
import type { BoardNode, NodeBoard } from "../nodes/node-board.ts";
import type { NodeDirectory } from "../nodes/node-directory.ts";
import type { OpenServices, OperatorServices } from "../services.ts";
import type { SessionHost } from "../sessions/session-host.ts";
import type { Database } from "../store/database.ts";
import { listNodes } from "../store/nodes.ts";
import { countUnfinished } from "../store/sessions.ts";

/** What serving operators, and those who ask how the fabric is, needs. */
export interface OperatorServicesOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly host: SessionHost;
  readonly board: NodeBoard;
  readonly directory: NodeDirectory;
  /** The modes in force, and how long units waited. */
  readonly modes: () => Pick<CapacityView, "admission_mode" | "congestion_mode">;
  readonly p95WaitMs: (substrate: Substrate) => number;
  /** Why the fabric takes nothing now, as a sentence; null if it does. */
  readonly trouble: () => string | null;
}

const SUBSTRATES: readonly Substrate[] = ["cpu", "llm_pod"];

/** Serves operators, and everybody who asks how the fabric is. */
export function operatorServices(options: OperatorServicesOptions): OperatorServices & OpenServices {
  const { database, clock, host, board, directory, modes, p95WaitMs, trouble } = options;

  const substrateCapacity = (substrate: Substrate): SubstrateCapacity => {
    const nodes = [...board.all()].filter(({ record }) => record.registration.kind === substrate);
    const working = nodes.filter(takesWork);
    const slots = sum(working.map(slotsOf));
    const running = sum(nodes.map(({ claimed }) => claimed));
    return {
      substrate,
      nodes: nodes.length,
      healthy_nodes: working.length,
      max_concurrency: slots,
      running,
      queued: sum(nodes.map(({ assigned }) => assigned.size)) + host.dispatcher.waitingFor(substrate),
      utilisation: slots === 0 ? 0 : Math.min(1, running / slots),
      p95_wait_ms: p95WaitMs(substrate),
    };
  };

  return {
    listNodes: async ({ cursor, limit }): Promise<NodePage> => {
      const page = await database.read((connection) => listNodes(connection, { cursor, limit }));
      return {
        items: page.rows.map((row) => directory.view(row)),
        ...(page.nextCursor === undefined ? {} : { next_cursor: page.nextCursor }),
      };
    },
    quarantine: (nodeId, request) => directory.quarantine(nodeId, request),
    capacity: async (): Promise<CapacityView> => ({
      observed_at: timestamp(Math.floor(clock.now())),
      ...modes(),
      running_sessions: await database.read(countUnfinished),
      substrates: SUBSTRATES.map(substrateCapacity),
    }),
    health: async (): Promise<BackendStatus> => {
      const nodes = [...board.all()];
      const problem = trouble() ?? (nodes.some(takesWork) ? null : "No node takes work.");
      return {
        status: problem === null ? "healthy" : trouble() === null ? "degraded" : "unavailable",
        capacity_summary: {
          max_concurrency: sum(nodes.filter(takesWork).map(slotsOf)),
          running: sum(nodes.map(({ claimed }) => claimed)),
          queued: host.dispatcher.waiting + sum(nodes.map(({ assigned }) => assigned.size)),
        },
        backend_version: FABRIC.version,
        ...(problem === null ? {} : { message: problem }),
      };
    },
  };
}

function takesWork({ record }: BoardNode): boolean {
  return (record.health === "healthy" || record.health === "degraded") && !record.quarantined && !record.suspended;
}

function slotsOf({ record }: BoardNode): number {
  return record.registration.capabilities.max_concurrency;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
