import { canonicalDigest } from "../judge/canonical-digest.ts";
import { stageTraceOf } from "../judge/traces.ts";
import type { RunTrial } from "../judge/trial.ts";
import type { RunLaw } from "./law.ts";

/** The units in the order telemetry lists them, those of the graph only. */
export const toldOrder = ({ result, order }: RunTrial): readonly string[] =>
  [...new Set(result?.telemetry_bundle.tasks.map(({ task_id }) => task_id) ?? [])].filter((id) => order.includes(id));

/** Whether the backend goes by another order in earnest: its digest is that of the order it tells. */
const goesByToldOrder = (trial: RunTrial): boolean => {
  const { units } = stageTraceOf(trial);
  const told = toldOrder(trial);
  if (trial.result === null || units.length !== trial.order.length) return false;
  if (told.join("\n") === trial.order.join("\n")) return false;
  const inToldOrder = told.flatMap((id) => units.find((unit) => unit["work_unit_id"] === id) ?? []);
  return canonicalDigest({ units: inToldOrder }) === trial.result.execution_metadata.stage_digest;
};

export const recordsInCanonicalOrder: RunLaw = {
  id: "records-in-canonical-order",
  on: "run",
  requirements: ["DET-001"],
  profile: "core",
  standing: "premise",
  floor: 20,
  sentence: "The backend goes by the canonical order: telemetry and the stage digest list the units in it.",
  check: (trial, finding) => {
    const { result, order, seen } = trial;
    if (result === null) return;
    if (seen.graph.work_units.some(({ id }, index) => id !== order[index])) finding.exercised();
    if (goesByToldOrder(trial))
      finding.violated(
        `The canonical order is ${order.join(", ")}; telemetry and the stage digest go by ${toldOrder(trial).join(", ")}.`,
      );
  },
};
