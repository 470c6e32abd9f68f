import type { UnitId } from "@krako/contracts";
import { answeredBy } from "./answered-by.ts";
import type { RunView } from "./run-view.ts";
import type { AttemptView, UnitView } from "./unit-view.ts";

/** A stretch of time of one unit. `toMs` is null while it goes on. */
export interface TimelineSpan {
  /**
   * `waiting`: it could have started, and something else had the place or the budget; `attempt`; `call`: the model of an attempt was
   * asked; `retry_wait`: the least delay before the next attempt, and what came on top of it.
   */
  readonly kind: "waiting" | "attempt" | "call" | "retry_wait";
  readonly fromMs: number;
  readonly toMs: number | null;
  /** The attempt it belongs to, from 1; 0 where it belongs to none. */
  readonly attempt: number;
  readonly ended: AttemptView["ended"];
}

/** One line of the timeline. */
export interface TimelineRow {
  readonly view: UnitView;
  readonly spans: readonly TimelineSpan[];
}

/** Every unit with what its time went to: by when it first started, then in the order of the document; those that never did come last. */
export function timelineRows(view: RunView): readonly TimelineRow[] {
  const settled = settledTimes(view);
  const reached = new Map<UnitId, number>();
  for (const { escalation } of view.units.values())
    if (escalation !== null) reached.set(escalation.to, escalation.atMs);
  const targets = new Set(view.graph.escalations.map(({ to }) => to));
  const rows = [...view.units.values()].map((each) => {
    const isOpen = !targets.has(each.unit.id) || reached.has(each.unit.id);
    const readyMs = isOpen && view.startedAt !== null ? readyAt(each, settled, reached) : null;
    const spans = spansOf(each, readyMs);
    const firstMs = each.attempts[0]?.startedMs ?? spans[0]?.fromMs;
    return { row: { view: each, spans }, orderMs: firstMs };
  });
  const last = Number.POSITIVE_INFINITY;
  return rows
    .sort((one, other) => {
      const [a, b] = [one.orderMs ?? one.row.view.settledMs ?? last, other.orderMs ?? other.row.view.settledMs ?? last];
      return a === b ? 0 : a - b;
    })
    .map(({ row }) => row);
}

/** When the effective result of each unit was there: its own end, or that of what stands in for it. */
function settledTimes(view: RunView): ReadonlyMap<UnitId, number | null> {
  return new Map([...view.units.keys()].map((id) => [id, view.units.get(answeredBy(view, id))?.settledMs ?? null]));
}

/** When a unit could start; null where it cannot be said yet, or it never could. */
function readyAt(
  { unit, attempts }: UnitView,
  settled: ReadonlyMap<UnitId, number | null>,
  reached: ReadonlyMap<UnitId, number>,
): number | null {
  if (attempts.length === 0) return null;
  let readyMs = reached.get(unit.id) ?? 0;
  for (const dependency of unit.dependencies) {
    const atMs = settled.get(dependency) ?? null;
    if (atMs === null) return null;
    readyMs = Math.max(readyMs, atMs);
  }
  return readyMs;
}

function spansOf({ attempts, settledMs }: UnitView, readyMs: number | null): TimelineSpan[] {
  const spans: TimelineSpan[] = [];
  const firstMs = attempts[0]?.startedMs ?? null;
  if (readyMs !== null && (firstMs === null || firstMs > readyMs))
    spans.push({ kind: "waiting", fromMs: readyMs, toMs: firstMs ?? settledMs, attempt: 0, ended: null });
  for (const [at, { index, startedMs, endedMs, ended, retryDelayMs, call }] of attempts.entries()) {
    if (startedMs === null) continue;
    spans.push({ kind: "attempt", fromMs: startedMs, toMs: endedMs, attempt: index, ended });
    if (call !== null)
      spans.push({ kind: "call", fromMs: call.startedMs, toMs: call.endedMs ?? endedMs, attempt: index, ended });
    if (retryDelayMs !== null && endedMs !== null)
      spans.push({
        kind: "retry_wait",
        fromMs: endedMs,
        toMs: attempts[at + 1]?.startedMs ?? settledMs,
        attempt: index,
        ended: null,
      });
  }
  return spans;
}
