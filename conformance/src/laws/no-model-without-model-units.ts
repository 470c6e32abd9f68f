import { isModel } from "../oracle/spending.ts";
import type { RunLaw } from "./law.ts";

export const noModelWithoutModelUnits: RunLaw = {
  id: "no-model-without-model-units",
  on: "run",
  requirements: ["DETFIRST-001"],
  profile: "core",
  floor: 10,
  sentence: "A graph without model units causes no call to a model.",
  check: ({ seen: { graph, calls }, result }, finding) => {
    if (graph.work_units.some(isModel)) return;
    if (result !== null) finding.exercised();
    if (calls.length > 0)
      finding.violated(`No unit of the graph is a model unit; the model was called ${calls.length} times.`);
    const counted = result?.telemetry_bundle.model_invocation_count ?? 0;
    if (counted > 0) finding.violated(`No unit of the graph is a model unit; telemetry counts ${counted} invocations.`);
  },
};
