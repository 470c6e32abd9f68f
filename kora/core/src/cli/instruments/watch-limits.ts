import type { LocalLimits } from "@krako/contracts";
import type { ExecutionBackend } from "@krako/rules";
import type { LimitNotice } from "../../limits/limit-notice.ts";
import { localLimitSettings } from "../../limits/local-limit-settings.ts";
import { LocalLimitWatch } from "../../limits/local-limit-watch.ts";
import type { TelemetrySink } from "../../telemetry/telemetry-sink.ts";

/** Milliseconds between two looks at how many attempts wait. */
const LOOK_MS = 1_000;

/** A sink that sees when this machine is too small for a run, until it ends. */
export interface LimitSink extends TelemetrySink {
  end(): void;
}

/** Watches the limits of this machine while a run goes on; each is told once. */
export function watchLimits(
  written: LocalLimits | undefined,
  backend: ExecutionBackend,
  tell: (line: string) => void,
): LimitSink {
  const watch = new LocalLimitWatch(localLimitSettings(written));
  const tellAll = (notices: readonly LimitNotice[]): void => {
    for (const notice of notices) tell(noticeText(notice));
  };
  const look = async (): Promise<void> => {
    const { capacity_summary: capacity } = await backend.healthCheck();
    tellAll(watch.addQueue(Date.now(), capacity.queued, capacity.max_concurrency));
  };
  // A backend that does not say how it is is no reason to fail.
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
  timer.unref();
  return { take: (record) => tellAll(watch.add(record)), end: () => clearInterval(timer) };
}

/** A notice as people read it: what was measured, then what can be done, here first. */
export function noticeText({ limit, measured, remedies }: LimitNotice): string {
  const lines = [
    `This machine is at a limit (${limit.replaceAll("_", " ")}). ${measured}`,
    ...remedies.map((each) => `  - ${each}`),
  ];
  return `${lines.join("\n")}\n`;
}
