import type { CapacityObservation, CapacityScaleRequestedPayload, Substrate } from "@krako/contracts";
import type { WindowObservation } from "./capacity-observation.ts";

export interface ScalingConstants {
  /** Least and most replicas of the substrate, whatever is observed. */
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** Scale up when one of these is exceeded for `upWindows` in a row. */
  readonly upQueued: number;
  readonly upP95WaitMs: number;
  readonly upUtilisation: number;
  readonly upWindows: number;
  /** Replicas at once, and at once from a pressure of `highPressure`. */
  readonly upStep: number;
  readonly highPressureStep: number;
  /** 0 to 1. Pressure is the utilisation, or the share that waits of `fullQueue` if that is more. */
  readonly highPressure: number;
  /** Attempts waiting that are a pressure of 1. */
  readonly fullQueue: number;
  /** Scale down when all of these are undercut for `downWindows` in a row. */
  readonly downQueued: number;
  readonly downP95WaitMs: number;
  readonly downUtilisation: number;
  readonly downWindows: number;
  readonly downStep: number;
  /** Least time from any request to the next one up, and down. Milliseconds. */
  readonly upCooldownMs: number;
  readonly downCooldownMs: number;
}

export const SCALING: ScalingConstants = {
  minReplicas: 1,
  maxReplicas: 16,
  upQueued: 200,
  upP95WaitMs: 2_000,
  upUtilisation: 0.8,
  upWindows: 3,
  upStep: 1,
  highPressureStep: 3,
  highPressure: 0.9,
  fullQueue: 1_000,
  downQueued: 40,
  downP95WaitMs: 1_000,
  downUtilisation: 0.45,
  downWindows: 6,
  downStep: 1,
  upCooldownMs: 60_000,
  downCooldownMs: 180_000,
};

/** What is kept of one substrate from window to window. Plain JSON. */
export interface ScalingState {
  /** Windows in a row that asked for more. */
  readonly busyWindows: number;
  /** Windows in a row that asked for fewer. */
  readonly idleWindows: number;
  /** When replicas were last asked for, milliseconds since 1970; null: never. */
  readonly requestedAt: number | null;
}

export const NO_SCALING: ScalingState = { busyWindows: 0, idleWindows: 0, requestedAt: null };

/** One window of one substrate. */
export interface ScalingWindow {
  readonly substrate: Substrate;
  /** Null freezes scaling: lost telemetry is no reason to do anything. */
  readonly observed: WindowObservation;
  /** Replicas there are, those that are starting included. */
  readonly replicas: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The state after one more window, and what `capacity.scale.requested` says if replicas are asked for. */
export function afterScalingWindow(
  state: ScalingState,
  window: ScalingWindow,
  constants: ScalingConstants,
): { readonly state: ScalingState; readonly requested: CapacityScaleRequestedPayload | null } {
  const { substrate, observed, replicas, at } = window;
  if (observed === null) return { state: { ...state, busyWindows: 0, idleWindows: 0 }, requested: null };
  const busy = busyReason(observed, constants);
  const counted: ScalingState = {
    busyWindows: busy === null ? 0 : Math.min(constants.upWindows, state.busyWindows + 1),
    idleWindows: isIdle(observed, constants) ? Math.min(constants.downWindows, state.idleWindows + 1) : 0,
    requestedAt: state.requestedAt,
  };
  const wanted = wantedReplicas(counted, observed, busy, replicas, constants);
  const desired = Math.min(constants.maxReplicas, Math.max(constants.minReplicas, wanted.replicas));
  if (desired === replicas) return { state: counted, requested: null };
  const direction = desired > replicas ? "up" : "down";
  const cooldownMs = direction === "up" ? constants.upCooldownMs : constants.downCooldownMs;
  if (state.requestedAt !== null && at - state.requestedAt < cooldownMs) return { state: counted, requested: null };
  const isOutside = replicas < constants.minReplicas || replicas > constants.maxReplicas;
  const reason = isOutside
    ? `${replicas} replicas are outside ${constants.minReplicas} to ${constants.maxReplicas}.`
    : wanted.reason;
  return {
    state: { busyWindows: 0, idleWindows: 0, requestedAt: at },
    requested: { substrate, direction, current_replicas: replicas, desired_replicas: desired, observed, reason },
  };
}

function wantedReplicas(
  { busyWindows, idleWindows }: ScalingState,
  observed: CapacityObservation,
  busy: string | null,
  replicas: number,
  constants: ScalingConstants,
): { readonly replicas: number; readonly reason: string } {
  if (busy !== null && busyWindows >= constants.upWindows) {
    const pressure = Math.max(observed.utilisation, observed.queued / constants.fullQueue);
    const step = pressure >= constants.highPressure ? constants.highPressureStep : constants.upStep;
    return { replicas: replicas + step, reason: `For ${busyWindows} windows there was too much to do: ${busy}.` };
  }
  if (idleWindows >= constants.downWindows)
    return { replicas: replicas - constants.downStep, reason: `For ${idleWindows} windows there was little to do.` };
  return { replicas, reason: "" };
}

/** What asks for more replicas; null if nothing does. */
function busyReason(observed: CapacityObservation, constants: ScalingConstants): string | null {
  if (observed.queued > constants.upQueued) return `${observed.queued} attempts are waiting`;
  if (observed.p95_wait_ms > constants.upP95WaitMs)
    return `they wait ${observed.p95_wait_ms} ms at the 95th percentile`;
  if (observed.utilisation > constants.upUtilisation) return `utilisation is ${observed.utilisation}`;
  return null;
}

function isIdle(observed: CapacityObservation, constants: ScalingConstants): boolean {
  return (
    observed.queued < constants.downQueued &&
    observed.p95_wait_ms < constants.downP95WaitMs &&
    observed.utilisation < constants.downUtilisation
  );
}

/** What is wrong with these constants, each with how to mend it. */
export function scalingMistakes(constants: ScalingConstants): readonly string[] {
  const mistakes: string[] = [];
  if (!(constants.minReplicas >= 0 && constants.minReplicas <= constants.maxReplicas))
    mistakes.push("minReplicas of scaling has to be from 0 to maxReplicas.");
  if (!(constants.upWindows >= 1 && constants.downWindows >= 1))
    mistakes.push("upWindows and downWindows of scaling have to be at least 1.");
  if (!(constants.upStep >= 1 && constants.highPressureStep >= constants.upStep && constants.downStep >= 1))
    mistakes.push("The steps of scaling have to be at least 1, and under high pressure no smaller than otherwise.");
  const overlaps =
    constants.downQueued > constants.upQueued ||
    constants.downP95WaitMs > constants.upP95WaitMs ||
    constants.downUtilisation > constants.upUtilisation;
  if (overlaps) mistakes.push("A limit for scaling down is above that for scaling up: the two must not overlap.");
  return mistakes;
}
