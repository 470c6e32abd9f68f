import type { BackendStatus } from "@krako/contracts";
import type { ExecutionBackend } from "@krako/rules";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchLimits } from "./watch-limits.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const LIMITS = { version: "1.0", window_ms: 2_000, sustained_windows: 2, queued_per_slot: 4 } as const;

/** A backend of which only its health is asked. */
function backendWith(health: () => Promise<BackendStatus>): ExecutionBackend {
  const never = () => Promise.reject(new Error("It was asked for something else."));
  return { healthCheck: health, executeTaskgraph: never, capabilityDescriptor: never };
}

const queued = (count: number) => async (): Promise<BackendStatus> => ({
  status: "healthy",
  capacity_summary: { max_concurrency: 2, running: 2, queued: count },
  backend_version: "0.1.0",
});

it("a queue that lasts is told once, with what was measured and what can be done here first", async () => {
  const told: string[] = [];
  const limits = watchLimits(LIMITS, backendWith(queued(9)), (line) => told.push(line));
  await vi.advanceTimersByTimeAsync(60_000);
  limits.end();
  expect(told).toHaveLength(1);
  const [first, ...remedies] = (told[0] ?? "").trim().split("\n");
  expect(first).toBe(
    "This machine is at a limit (queueing). At least 9 attempts waited all the time for 2 that can run at once; the limit is 8. In 2 windows of 2 s running.",
  );
  expect(remedies[0]).toContain("--concurrency");
  expect(remedies.at(-1)).toContain("execution_backend: krako");
});

it("nothing is told of a queue within its limit, by a backend that does not answer, or after the end", async () => {
  const told: string[] = [];
  const tell = (line: string): number => told.push(line);
  const silent = backendWith(() => Promise.reject(new Error("gone")));
  const watched = [watchLimits(LIMITS, backendWith(queued(8)), tell), watchLimits(LIMITS, silent, tell)];
  const ended = watchLimits(LIMITS, backendWith(queued(100)), tell);
  ended.end();
  await vi.advanceTimersByTimeAsync(60_000);
  for (const each of watched) each.end();
  expect(told).toEqual([]);
});
