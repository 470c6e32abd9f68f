// One execution: hands a graph over, records what comes back, and what the model was asked meanwhile.
import type { BackendCapabilities, ExecutionContext, TaskGraph } from "@krako/contracts";
import { guarded } from "../backend/guard.ts";
import type { PluggedBackend } from "../backend/plugged-backend.ts";
import type { Release, Script, Stop } from "../cases/case.ts";
import type { FabricUnderTest } from "../fabric/fabric-under-test.ts";
import type { Observation, RecordedEvent } from "../judge/observation.ts";
import type { ScriptedModel } from "../model/scripted-model.ts";
import { sortedText } from "../oracle/json.ts";

/** What executions of one kit run share. */
export interface Bench {
  readonly backend: PluggedBackend;
  readonly model: ScriptedModel;
  readonly capabilities: BackendCapabilities;
  /** How long one execution may take, in milliseconds, before it counts as never ending. */
  readonly caseLimitMs: number;
  /** Absent: the profiles for fabrics cannot be played. */
  readonly fabric?: FabricUnderTest;
}

export interface Order {
  readonly graph: TaskGraph;
  readonly tickets: ReadonlyMap<string, string>;
  readonly context: ExecutionContext;
  readonly script: Script;
  readonly release: Release;
  readonly stop: Stop;
}

/** How long calls that were given up may take to be seen as such. */
const GIVING_UP_MS = 100;

/** Since 1970, and never back: intervals stay true while the clock of the machine is set. */
const monotonicMs = (): number => performance.timeOrigin + performance.now();

/** Never throws: whatever the backend does is data. */
export const execute = async (bench: Bench, order: Order): Promise<Observation> => {
  const { graph, context, stop } = order;
  const controller = new AbortController();
  const before = sortedText(graph);
  let mark = 0;
  let calls = 0;
  const nextMark = (): number => {
    mark += 1;
    return mark;
  };
  const stopAt = (at: "event" | "call", count: number): void => {
    if (stop?.at === at && count === stop.count)
      controller.abort(new DOMException("The caller cancels.", "AbortError"));
  };
  const log = bench.model.open({
    script: order.script,
    tickets: order.tickets,
    release: order.release,
    nextMark,
    now: monotonicMs,
    onCall: () => {
      calls += 1;
      stopAt("call", calls);
    },
  });
  if (stop?.at === "start") controller.abort(new DOMException("The caller cancels.", "AbortError"));
  const submitted_at_ms = monotonicMs();
  const events: RecordedEvent[] = [];
  const backend = guarded(bench.backend, { wallMs: bench.caseLimitMs });
  const run = await backend.execute(graph, context, {
    signal: controller.signal,
    onEvent: ({ event, faults }) => {
      events.push({ mark: nextMark(), at_ms: monotonicMs(), event, faults });
      stopAt("event", events.length);
    },
  });
  const ended_at_ms = monotonicMs();
  log.end();
  await turns();
  const quiet = run.end.kind === "no end" || (await log.idle(GIVING_UP_MS));
  const observation: Observation = {
    graph,
    context,
    end: run.end,
    events,
    flooded: run.flooded,
    lateEvents: run.lateEvents(),
    calls: log.calls,
    lateCalls: log.lateCalls,
    graphChanged: sortedText(graph) !== before,
    stillWaiting: !quiet,
    cancelled: controller.signal.aborted,
    descriptor: await backend.descriptor(),
    health: await backend.health(),
    submitted_at_ms,
    ended_at_ms,
  };
  log.close();
  return observation;
};

/** Lets what was started in this process and is about to happen, happen. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
};
