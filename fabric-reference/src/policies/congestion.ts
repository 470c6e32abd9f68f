import type { CapacityObservation, CongestionMode, CongestionModeChangedPayload } from "@krako/contracts";
import { NOTHING_OBSERVED, type WindowObservation } from "./capacity-observation.ts";

export interface CongestionConstants {
  /** More attempts waiting mean congestion. */
  readonly maxQueued: number;
  /** A longer 95th percentile of the time from ready to claimed means congestion. Milliseconds. */
  readonly maxP95DispatchMs: number;
  /** A higher share of nodes that are not healthy means congestion, 0 to 1. */
  readonly maxUnhealthyRatio: number;
  /** Healthy windows in a row after which it is over. */
  readonly healthyWindowsToLeave: number;
  /** What the delay of a retry is multiplied by meanwhile; at least 1 (RETRY-006). */
  readonly delayFactor: number;
}

export const CONGESTION: CongestionConstants = {
  maxQueued: 800,
  maxP95DispatchMs: 3_000,
  maxUnhealthyRatio: 0.3,
  healthyWindowsToLeave: 6,
  delayFactor: 1.5,
};

/** What is kept from window to window. Plain JSON. */
export interface CongestionState {
  readonly mode: CongestionMode;
  /** Healthy windows in a row, while `HIGH`. */
  readonly healthyWindows: number;
  readonly lastObserved: CapacityObservation;
}

export const NO_CONGESTION: CongestionState = {
  mode: "NORMAL",
  healthyWindows: 0,
  lastObserved: NOTHING_OBSERVED,
};

/** The state after one more window, and what `congestion.mode.changed` says if the mode changed. Lost telemetry changes no mode. */
export function afterCongestionWindow(
  state: CongestionState,
  observed: WindowObservation,
  constants: CongestionConstants,
): { readonly state: CongestionState; readonly changed: CongestionModeChangedPayload | null } {
  if (observed === null) return { state: { ...state, healthyWindows: 0 }, changed: null };
  const trouble = congestionIn(observed, constants);
  if (trouble !== null) {
    const next: CongestionState = { mode: "HIGH", healthyWindows: 0, lastObserved: observed };
    if (state.mode === "HIGH") return { state: next, changed: null };
    return { state: next, changed: { previous: state.mode, mode: "HIGH", observed, reason: trouble } };
  }
  if (state.mode === "NORMAL") return { state: { ...state, healthyWindows: 0, lastObserved: observed }, changed: null };
  const healthyWindows = state.healthyWindows + 1;
  if (healthyWindows < constants.healthyWindowsToLeave)
    return { state: { mode: "HIGH", healthyWindows, lastObserved: observed }, changed: null };
  return {
    state: { mode: "NORMAL", healthyWindows: 0, lastObserved: observed },
    changed: {
      previous: "HIGH",
      mode: "NORMAL",
      observed,
      reason: `${healthyWindows} windows in a row were healthy.`,
    },
  };
}

/** The first sign of congestion in an observation, as a sentence; null if there is none. */
function congestionIn(observed: CapacityObservation, constants: CongestionConstants): string | null {
  if (observed.queued > constants.maxQueued)
    return `${observed.queued} attempts are waiting, more than ${constants.maxQueued}.`;
  if (observed.p95_wait_ms > constants.maxP95DispatchMs)
    return `Dispatch takes ${observed.p95_wait_ms} ms at the 95th percentile, more than ${constants.maxP95DispatchMs} ms.`;
  if (observed.unhealthy_ratio > constants.maxUnhealthyRatio)
    return `A share of ${observed.unhealthy_ratio} of the nodes is not healthy, more than ${constants.maxUnhealthyRatio}.`;
  return null;
}

/** What the delay of a retry is multiplied by in this mode. */
export function congestionDelayFactor(mode: CongestionMode, constants: CongestionConstants): number {
  return mode === "HIGH" ? constants.delayFactor : 1;
}

/** What is wrong with these constants, each with how to mend it. */
export function congestionMistakes(constants: CongestionConstants): readonly string[] {
  const mistakes: string[] = [];
  if (!(constants.delayFactor >= 1 && Number.isFinite(constants.delayFactor)))
    mistakes.push("delayFactor of congestion is below 1 or not finite: a retry may only be delayed (RETRY-006).");
  if (!(constants.healthyWindowsToLeave >= 1))
    mistakes.push("healthyWindowsToLeave of congestion is below 1: name a number of windows.");
  return mistakes;
}
