import type { MetricDefinition, Metrics } from "./door/metrics.ts";
import type { NodeBoard } from "./nodes/node-board.ts";
import type { SessionHost } from "./sessions/session-host.ts";

/** What a process of the fabric measures besides its door. */
export const FABRIC_METRICS: readonly MetricDefinition[] = [
  { name: "krako_sessions_owned", kind: "gauge", help: "Unfinished sessions that this process owns." },
  { name: "krako_units_waiting", kind: "gauge", help: "Units of these sessions that wait for a node, by substrate." },
  { name: "krako_claims_live", kind: "gauge", help: "Claims of these sessions that nodes hold, by substrate." },
  { name: "krako_nodes", kind: "gauge", help: "Registered nodes, by substrate and health." },
  { name: "krako_sessions_ended_total", kind: "counter", help: "Sessions that ended at this process, by status." },
  { name: "krako_turns_total", kind: "counter", help: "Turns that were committed." },
  { name: "krako_turns_failed_total", kind: "counter", help: "Turns that the store did not take." },
];

const SUBSTRATES = ["cpu", "llm_pod"] as const;
const HEALTHS = ["healthy", "degraded", "draining", "down"] as const;

/** Writes the gauges as they are now. */
export function measure(metrics: Metrics, host: SessionHost, board: NodeBoard): void {
  metrics.set("krako_sessions_owned", host.size);
  const nodes = [...board.all()];
  for (const substrate of SUBSTRATES) {
    const own = nodes.filter(({ record }) => record.registration.kind === substrate);
    const claims = own.reduce((sum, { claimed }) => sum + claimed, 0);
    metrics.set("krako_units_waiting", host.dispatcher.waitingFor(substrate), { substrate });
    metrics.set("krako_claims_live", claims, { substrate });
    for (const health of HEALTHS)
      metrics.set("krako_nodes", own.filter(({ record }) => record.health === health).length, { substrate, health });
  }
}
