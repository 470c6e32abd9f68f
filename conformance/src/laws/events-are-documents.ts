import type { RunLaw } from "./law.ts";

export const eventsAreDocuments: RunLaw = {
  id: "events-are-documents",
  on: "run",
  requirements: ["EVENT-003"],
  profile: "core",
  needs: ["events"],
  standing: "net",
  floor: 50,
  sentence: "Every event satisfies the schema of its type and names the run's tenant, graph and units.",
  check: ({ seen: { events, graph }, order }, finding) => {
    if (events.length === 0) return;
    finding.exercised();
    for (const { event, faults } of events) {
      const type = event.event_type ?? "an event without a type";
      if (faults.length > 0) {
        finding.violated(`${type} does not satisfy its schema: ${faults.slice(0, 2).join("; ")}`);
        return;
      }
      if (event.tenant_id !== graph.tenant_id || event.graph_id !== graph.graph_id)
        finding.violated(
          `${type} names the tenant ${event.tenant_id} and the graph ${event.graph_id}, which are not the run's.`,
        );
      if (event.work_unit_id !== null && !order.includes(event.work_unit_id))
        finding.violated(`${type} is about "${event.work_unit_id}", which the graph does not declare.`);
    }
  },
};
