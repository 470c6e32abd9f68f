import type { AttemptEnded, TelemetryRecord } from "../telemetry/telemetry-record.ts";
import { type LimitNotice, type LocalLimit, limitNotice } from "./limit-notice.ts";
import { LimitWindow } from "./limit-window.ts";
import type { LocalLimitSettings } from "./local-limit-settings.ts";

const NOTHING: readonly LimitNotice[] = [];

/** Words of adapters that say at once what no window has to show. */
const AT_ONCE: Readonly<Record<string, LocalLimit>> = {
  model_does_not_fit: "model_does_not_fit",
  context_too_long: "context_too_long",
};

/**
 * Watches whether this machine is too small for its work. Pure: time comes with what is observed, and never goes back.
 *
 *     observations ─▶ window ─▶ over its limit? ─▶ so many windows one after another ─▶ notice ─▶ cooldown
 *
 * A window that has too little to judge ends the row, as one below the limit does.
 */
export class LocalLimitWatch {
  readonly #settings: LocalLimitSettings;
  readonly #inARow = new Map<LocalLimit, number>();
  readonly #saidAt = new Map<LocalLimit, number>();
  #window: LimitWindow | null = null;
  #startsAt = 0;

  constructor(settings: LocalLimitSettings) {
    this.#settings = settings;
  }

  /** Takes a record of a run's telemetry; says what it shows. */
  add(record: TelemetryRecord): readonly LimitNotice[] {
    if (record.record !== "attempt.ended" || !isModelCall(record)) return NOTHING;
    const at = Date.parse(record.at);
    const notices = this.#moveTo(at);
    this.#window?.addCall(record.duration_ms, record.valid === false);
    const limit = AT_ONCE[record.error_code ?? ""];
    const told = limit === undefined ? null : this.#tell(limit, atOnce(limit, record), at);
    return told === null ? notices : [...notices, told];
  }

  /** Takes how many attempts wait, and how many can run at once; `at` in milliseconds. */
  addQueue(at: number, queued: number, slots: number): readonly LimitNotice[] {
    const notices = this.#moveTo(at);
    this.#window?.addQueue(queued, slots);
    return notices;
  }

  /** Closes the windows that ended before a moment. */
  #moveTo(at: number): readonly LimitNotice[] {
    const { window_ms } = this.#settings;
    if (this.#window === null) {
      this.#window = new LimitWindow();
      this.#startsAt = at;
      return NOTHING;
    }
    const passed = Math.floor((at - this.#startsAt) / window_ms);
    if (passed < 1) return NOTHING;
    const endedAt = this.#startsAt + window_ms;
    const notices = this.#judge(this.#window, endedAt);
    // Windows in which nothing was seen.
    if (passed > 1) this.#inARow.clear();
    this.#window = new LimitWindow();
    this.#startsAt += passed * window_ms;
    return notices;
  }

  #judge(window: LimitWindow, at: number): readonly LimitNotice[] {
    const found = window.overLimit(this.#settings);
    const notices: LimitNotice[] = [];
    for (const limit of ["latency", "queueing", "schema_failures"] as const) {
      const measured = found.get(limit);
      const inARow = measured === undefined ? 0 : (this.#inARow.get(limit) ?? 0) + 1;
      this.#inARow.set(limit, inARow);
      if (measured === undefined || inARow < this.#settings.sustained_windows) continue;
      const told = this.#tell(
        limit,
        `${measured} In ${inARow} windows of ${seconds(this.#settings.window_ms)} running.`,
        at,
      );
      if (told !== null) notices.push(told);
    }
    return notices;
  }

  /** Null while the same has been said not long ago. */
  #tell(limit: LocalLimit, measured: string, at: number): LimitNotice | null {
    const said = this.#saidAt.get(limit);
    if (said !== undefined && at - said < this.#settings.cooldown_ms) return null;
    this.#saidAt.set(limit, at);
    return limitNotice(limit, measured);
  }
}

function isModelCall({ unit_type, invoked_model }: AttemptEnded): boolean {
  return invoked_model || unit_type === "llm" || unit_type === "small_model";
}

function atOnce(limit: LocalLimit, { unit, operation, tier }: AttemptEnded): string {
  const what = limit === "context_too_long" ? "the input is longer than its context" : "it does not fit into memory";
  return `Unit "${unit}" (${operation}, ${tier ?? "no"} tier): the model's endpoint says that ${what}.`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toLocaleString("en")} s`;
}
