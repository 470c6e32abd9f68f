import type { RunLaw } from "./law.ts";

export const cancellingEndsTheRun: RunLaw = {
  id: "cancelling-ends-the-run",
  on: "run",
  requirements: ["DET-002"],
  profile: "concurrency",
  floor: 8,
  sentence: "A cancelled run ends cancelled: what had settled stays as it was, the rest is cancelled.",
  check: ({ seen, result, units, isCut, case: { stop } }, finding) => {
    for (const { unit, blame } of units.values())
      if (blame?.rule === "DET-002") finding.violated(blame.message, unit.id);
    if (!seen.cancelled || result === null || stop === null) return;
    finding.exercised();
    const settledBefore = seen.events.some(({ event }) =>
      /^execution\.session\.(completed|failed)$/.test(event.event_type),
    );
    const end = seen.events.some(({ event }) =>
      /^execution\.session\.(completed|failed|cancelled)$/.test(event.event_type),
    );
    if (!end) return;
    if (stop.at === "start" && result.status !== "cancelled")
      finding.violated(`The run was cancelled before it began; it ended ${result.status}.`);
    if (stop.at === "event" && result.status !== "cancelled" && !settledBefore)
      finding.violated(`The run was cancelled at event ${stop.count}; it ended ${result.status}.`);
    const open = [...units.values()].filter(
      (each) =>
        each.seen !== null &&
        each.seen.task.status !== "cancelled" &&
        each.seen.task.attempts.some(({ stages }) => stages.includes("TASK_CANCELLED")),
    );
    if (isCut && open.length > 0)
      finding.violated(
        `An attempt of "${open[0]?.unit.id}" was cancelled; the unit ended ${open[0]?.seen?.task.status}.`,
        open[0]?.unit.id,
      );
  },
};
