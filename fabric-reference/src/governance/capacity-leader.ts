import type {
  AdmissionMode,
  CapacityObservation,
  CapacityScaleRequestedPayload,
  CongestionMode,
  Substrate,
} from "@krako/contracts";
import type { Clock, Ids } from "@krako/rules";
import { appendFabricEvents, type FabricEvent } from "../nodes/fabric-log.ts";
import type { BoardNode, NodeBoard } from "../nodes/node-board.ts";
import { type AdmissionState, afterAdmissionWindow, OPEN_ADMISSION } from "../policies/admission.ts";
import { windowOf } from "../policies/capacity-observation.ts";
import { afterCongestionWindow, type CongestionState, NO_CONGESTION } from "../policies/congestion.ts";
import type { Policies } from "../policies/policies.ts";
import { afterScalingWindow, NO_SCALING, type ScalingState } from "../policies/scaling.ts";
import { listStates, readStates, writeStates } from "../store/consumers.ts";
import type { Connection, Database } from "../store/database.ts";
import { acquireLease, checkLease } from "../store/processes.ts";

/** Starts and stops replicas where the fabric asks for it. */
export interface ScaleExecutor {
  request(scale: CapacityScaleRequestedPayload): void;
}

/** What one process measured in one window, by substrate. */
export type WindowFigures = Readonly<Record<Substrate, { readonly queued: number; readonly p95WaitMs: number }>>;

/** What capacity is decided with. */
export interface CapacityLeaderOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly processId: string;
  readonly board: NodeBoard;
  readonly policies: Policies;
  readonly figures: () => WindowFigures;
  readonly executor: ScaleExecutor | null;
  /** The modes in force may have changed. */
  readonly onModes: () => void;
}

/** What is kept from window to window. */
interface CapacityState {
  readonly window: number;
  readonly admission: AdmissionState;
  readonly congestion: CongestionState;
  readonly scaling: Readonly<Record<Substrate, ScalingState>>;
}

const SUBSTRATES: readonly Substrate[] = ["cpu", "llm_pod"];
const NAME = "capacity";
const STATE_KEY = "state";
const PROCESS_PREFIX = "window/";

/** Figures of a process that are older than so many windows are of a process that is gone. */
const FRESH_WINDOWS = 2;

/** How long a process decides without renewing, in milliseconds: two windows. */
const LEASE_MS = 20_000;

/** Most processes whose figures are read. */
const MAX_PROCESSES = 1_000;

const NO_STATE: CapacityState = {
  window: 0,
  admission: OPEN_ADMISSION,
  congestion: NO_CONGESTION,
  scaling: { cpu: NO_SCALING, llm_pod: NO_SCALING },
};

/** Decides once for each window how the fabric treats new work and retries, and whether it needs more nodes. One process leads, all read. */
export class CapacityLeader {
  readonly #options: CapacityLeaderOptions;
  #state: CapacityState = NO_STATE;
  #window = 0;

  constructor(options: CapacityLeaderOptions) {
    this.#options = options;
  }

  get admissionMode(): AdmissionMode {
    return this.#state.admission.mode;
  }

  get congestionMode(): CongestionMode {
    return this.#state.congestion.mode;
  }

  /** Looks whether a window has passed; called more often than windows pass. */
  async look(): Promise<void> {
    const now = Math.floor(this.#options.clock.now());
    const window = windowOf(now);
    if (window === this.#window) return;
    const decided = await this.#options.database.transaction((connection) => this.#decide(connection, window, now));
    // Where the leader has not decided yet, or is gone, this process looks again.
    this.#window = decided.state.window;
    const { admissionMode, congestionMode } = this;
    this.#state = decided.state;
    for (const scale of decided.scales) this.#options.executor?.request(scale);
    if (admissionMode !== this.admissionMode || congestionMode !== this.congestionMode) this.#options.onModes();
  }

  async #decide(
    connection: Connection,
    window: number,
    now: number,
  ): Promise<{ readonly state: CapacityState; readonly scales: readonly CapacityScaleRequestedPayload[] }> {
    const { processId, figures } = this.#options;
    const own = { key: PROCESS_PREFIX + processId, text: JSON.stringify({ window, figures: figures() }) };
    await writeStates(connection, NAME, [own]);
    const kept = await readState(connection);
    const lead = { name: NAME, holder: processId };
    const epoch = await acquireLease(connection, { ...lead, now, until: now + LEASE_MS });
    if (epoch === null || kept.window >= window || !(await checkLease(connection, { ...lead, epoch })))
      return { state: kept, scales: [] };
    const all = await this.#allFigures(connection, window);
    const { state, events, scales } = this.#next(kept, window, now, all);
    await writeStates(connection, NAME, [{ key: STATE_KEY, text: JSON.stringify(state) }]);
    await appendFabricEvents(connection, events, { component: "capacity", processId, at: now, ids: this.#options.ids });
    return { state, scales };
  }

  #next(
    kept: CapacityState,
    window: number,
    at: number,
    figures: readonly WindowFigures[],
  ): { state: CapacityState; events: FabricEvent[]; scales: CapacityScaleRequestedPayload[] } {
    const { policies, board } = this.#options;
    const nodes = [...board.all()];
    const observed = observe(nodes, figures, SUBSTRATES);
    const admission = afterAdmissionWindow(kept.admission, observed, policies.admission);
    const congestion = afterCongestionWindow(kept.congestion, observed, policies.congestion);
    const events: FabricEvent[] = [];
    if (admission.changed !== null)
      events.push({ event_type: "capacity.admission.mode.changed", payload: admission.changed });
    if (congestion.changed !== null)
      events.push({ event_type: "congestion.mode.changed", payload: congestion.changed });
    const scales: CapacityScaleRequestedPayload[] = [];
    const scaling = { ...kept.scaling };
    for (const substrate of SUBSTRATES) {
      const replicas = nodes.filter((node) => node.record.registration.kind === substrate && isThere(node)).length;
      // A substrate that nobody has ever run is not one that is missing.
      if (replicas === 0 && kept.scaling[substrate].requestedAt === null) continue;
      const seen = { substrate, observed: observe(nodes, figures, [substrate]), replicas, at };
      const next = afterScalingWindow(kept.scaling[substrate], seen, policies.scaling[substrate]);
      scaling[substrate] = next.state;
      if (next.requested !== null) scales.push(next.requested);
    }
    for (const payload of scales) events.push({ event_type: "capacity.scale.requested", payload });
    return { state: { window, admission: admission.state, congestion: congestion.state, scaling }, events, scales };
  }

  async #allFigures(connection: Connection, window: number): Promise<readonly WindowFigures[]> {
    const states = await listStates(connection, NAME, PROCESS_PREFIX, MAX_PROCESSES);
    const read = states
      .filter(({ key }) => key.startsWith(PROCESS_PREFIX))
      .map(({ key, text }) => ({ key, ...(JSON.parse(text) as { window: number; figures: WindowFigures }) }));
    const gone = read.filter((each) => window - each.window > FRESH_WINDOWS);
    if (gone.length > 0)
      await writeStates(
        connection,
        NAME,
        gone.map(({ key }) => ({ key, text: null })),
      );
    return read.filter((each) => !gone.includes(each)).map((each) => each.figures);
  }
}

async function readState(connection: Connection): Promise<CapacityState> {
  const text = (await readStates(connection, NAME, [STATE_KEY])).get(STATE_KEY);
  return text === undefined ? NO_STATE : (JSON.parse(text) as CapacityState);
}

/** What all processes and nodes together show of these substrates. */
function observe(
  nodes: readonly BoardNode[],
  figures: readonly WindowFigures[],
  substrates: readonly Substrate[],
): CapacityObservation {
  const seen = nodes.filter(({ record }) => substrates.includes(record.registration.kind));
  const working = seen.filter(isThere);
  const slots = sum(working.map(({ record }) => record.registration.capabilities.max_concurrency));
  const running = sum(working.map(({ record }) => record.running));
  const unhealthy = seen.filter(({ record }) => record.health !== "healthy").length;
  return {
    queued: sum(figures.flatMap((each) => substrates.map((substrate) => each[substrate].queued))),
    p95_wait_ms: Math.max(0, ...figures.flatMap((each) => substrates.map((substrate) => each[substrate].p95WaitMs))),
    utilisation: slots === 0 ? 0 : Math.min(1, running / slots),
    unhealthy_ratio: seen.length === 0 ? 0 : unhealthy / seen.length,
  };
}

function isThere({ record }: BoardNode): boolean {
  return record.health === "healthy" || record.health === "degraded";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
