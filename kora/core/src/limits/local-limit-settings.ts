import type { LocalLimits } from "@krako/contracts";

/** The version of the settings that are read. */
export const LOCAL_LIMITS_VERSION = "1.0";

/** Every threshold, window and cooldown, as it holds. */
export type LocalLimitSettings = Required<LocalLimits>;

/** What holds where a configuration says nothing else. */
export const DEFAULT_LOCAL_LIMITS: LocalLimitSettings = {
  version: LOCAL_LIMITS_VERSION,
  window_ms: 60_000,
  sustained_windows: 3,
  cooldown_ms: 600_000,
  least_attempts: 3,
  p95_latency_ms: 20_000,
  queued_per_slot: 4,
  schema_failure_share: 0.5,
};

/** The settings of a configuration, with every default filled in. */
export function localLimitSettings(written: LocalLimits | undefined): LocalLimitSettings {
  return { ...DEFAULT_LOCAL_LIMITS, ...written };
}
