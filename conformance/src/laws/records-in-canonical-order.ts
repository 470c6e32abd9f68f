import type { RunLaw } from "./law.ts";

export const recordsInCanonicalOrder: RunLaw = {
  id: "records-in-canonical-order",
  on: "run",
  requirements: ["DET-001"],
  profile: "core",
  floor: 20,
  sentence: "Telemetry lists the units in canonical order.",
  check: ({ result, order, seen }, finding) => {
    if (result === null) return;
    if (seen.graph.work_units.some(({ id }, index) => id !== order[index])) finding.exercised();
    const told = result.telemetry_bundle.tasks.map(({ task_id }) => task_id).filter((id) => order.includes(id));
    const known = order.filter((id) => told.includes(id));
    if ([...new Set(told)].join("\n") !== known.join("\n"))
      finding.violated(`The canonical order is ${known.join(", ")}; telemetry lists ${told.join(", ")}.`);
  },
};
