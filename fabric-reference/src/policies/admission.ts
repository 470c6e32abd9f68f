import type {
  AdmissionMode,
  CapacityAdmissionModeChangedPayload,
  CapacityObservation,
  Priority,
} from "@krako/contracts";
import { NOTHING_OBSERVED, type WindowObservation } from "./capacity-observation.ts";

export interface AdmissionConstants {
  /** Attempts waiting from which lower priorities wait; of `criticalAt`, what the fabric is built for. */
  readonly throttledAt: number;
  /** Attempts waiting from which lower priorities are turned away … */
  readonly criticalAt: number;
  /** … once that lasted so many windows. */
  readonly criticalWindows: number;
  /** With fewer attempts waiting … */
  readonly openBelow: number;
  /** … for so many windows in a row, everything is let in again. */
  readonly openWindows: number;
}

export const ADMISSION: AdmissionConstants = {
  throttledAt: 900,
  criticalAt: 1_000,
  criticalWindows: 3,
  openBelow: 500,
  openWindows: 6,
};

/** What is kept from window to window. Plain JSON. */
export interface AdmissionState {
  readonly mode: AdmissionMode;
  /** Windows in a row at or above `criticalAt`. */
  readonly fullWindows: number;
  /** Windows in a row below `openBelow`. */
  readonly calmWindows: number;
  readonly lastObserved: CapacityObservation;
}

export const OPEN_ADMISSION: AdmissionState = {
  mode: "OPEN",
  fullWindows: 0,
  calmWindows: 0,
  lastObserved: NOTHING_OBSERVED,
};

/** The state after one more window, and what `capacity.admission.mode.changed` says if the mode changed. */
export function afterAdmissionWindow(
  state: AdmissionState,
  observed: WindowObservation,
  constants: AdmissionConstants,
): { readonly state: AdmissionState; readonly changed: CapacityAdmissionModeChangedPayload | null } {
  const counted = count(state, observed, constants);
  const { mode, reason } = nextMode(counted, observed, constants);
  const next: AdmissionState = { ...counted, mode };
  if (mode === state.mode) return { state: next, changed: null };
  return { state: next, changed: { previous: state.mode, mode, observed: next.lastObserved, reason } };
}

function count(state: AdmissionState, observed: WindowObservation, constants: AdmissionConstants): AdmissionState {
  if (observed === null) return { ...state, fullWindows: 0, calmWindows: 0 };
  const mostCounted = Math.max(constants.criticalWindows, constants.openWindows);
  return {
    mode: state.mode,
    fullWindows: observed.queued >= constants.criticalAt ? Math.min(mostCounted, state.fullWindows + 1) : 0,
    calmWindows: observed.queued < constants.openBelow ? Math.min(mostCounted, state.calmWindows + 1) : 0,
    lastObserved: observed,
  };
}

function nextMode(
  { mode, fullWindows, calmWindows }: AdmissionState,
  observed: WindowObservation,
  constants: AdmissionConstants,
): { readonly mode: AdmissionMode; readonly reason: string } {
  if (observed === null)
    return { mode: mode === "OPEN" ? "THROTTLED" : mode, reason: "The telemetry of the last window is lost." };
  if (fullWindows >= constants.criticalWindows) {
    const reason = `At least ${constants.criticalAt} attempts were waiting for ${fullWindows} windows.`;
    return { mode: "CRITICAL", reason };
  }
  if (mode === "OPEN" && observed.queued >= constants.throttledAt) {
    const reason = `${observed.queued} attempts are waiting, at least ${constants.throttledAt} of ${constants.criticalAt}.`;
    return { mode: "THROTTLED", reason };
  }
  if (calmWindows >= constants.openWindows) {
    const reason = `Fewer than ${constants.openBelow} attempts were waiting for ${calmWindows} windows.`;
    return { mode: "OPEN", reason };
  }
  return { mode, reason: "" };
}

/** What happens to new work of this priority: `p0` and `p1` always come in. */
export function admit(mode: AdmissionMode, priority: Priority): "admit" | "defer" | "reject" {
  if (priority === "p0" || priority === "p1") return "admit";
  switch (mode) {
    case "OPEN":
      return "admit";
    case "THROTTLED":
      return "defer";
    case "CRITICAL":
      return "reject";
    default:
      return mode satisfies never;
  }
}

/** What is wrong with these constants, each with how to mend it. */
export function admissionMistakes(constants: AdmissionConstants): readonly string[] {
  const mistakes: string[] = [];
  const { openBelow, throttledAt, criticalAt } = constants;
  if (!(openBelow <= throttledAt && throttledAt <= criticalAt))
    mistakes.push("The queues of admission are out of order: openBelow, throttledAt, criticalAt must not fall.");
  if (!(constants.criticalWindows >= 1 && constants.openWindows >= 1))
    mistakes.push("criticalWindows and openWindows of admission have to be at least 1.");
  return mistakes;
}
