import type { RunLaw } from "./law.ts";

export const onlyDeclaredUnits: RunLaw = {
  id: "only-declared-units",
  on: "run",
  requirements: ["ESC-003"],
  profile: "core",
  floor: 50,
  sentence: "No unit runs, or is reported, that the graph does not declare.",
  check: ({ result, order }, finding) => {
    if (result === null) return;
    finding.exercised();
    for (const { task_id } of result.telemetry_bundle.tasks)
      if (!order.includes(task_id))
        finding.violated(`Telemetry has a record of "${task_id}", which the graph does not declare.`);
  },
};
