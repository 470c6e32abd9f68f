import { KrakoBackend, type KrakoBackendOptions } from "@krako/backend-client";
import type { ExecutionEvent } from "@krako/contracts";
import { expect, onTestFinished } from "vitest";
import { type DoubleOptions, type FabricDouble, startDouble } from "./fabric-double.ts";
import { TestClock } from "./test-clock.ts";

export const TOKEN = "canary-token-7f3a";

export interface Setting {
  readonly double: FabricDouble;
  readonly clock: TestClock;
  readonly backend: KrakoBackend;
  readonly events: ExecutionEvent[];
  readonly onEvent: (event: ExecutionEvent) => void;
}

/** A client and the double it speaks to; once the test is over no timer of the client is left. */
export async function settingOf(
  double: DoubleOptions = {},
  options: Partial<KrakoBackendOptions> = {},
): Promise<Setting> {
  return clientOf(await startDouble(double), options);
}

export function clientOf(double: FabricDouble, options: Partial<KrakoBackendOptions> = {}): Setting {
  const clock = new TestClock();
  const events: ExecutionEvent[] = [];
  const backend = new KrakoBackend({ url: double.url, token: TOKEN, clock, random: () => 0.5, ...options });
  onTestFinished(() => expect(clock.pending, "timers of the client that are left").toBe(0));
  return { double, clock, backend, events, onEvent: (event) => void events.push(event) };
}

/** What a promise was rejected with. */
export async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    (value) => {
      throw new Error(`It was not rejected but gave ${JSON.stringify(value)}.`);
    },
    (error: unknown) => error,
  );
}

export function sequencesOf(events: readonly ExecutionEvent[]): number[] {
  return events.map(({ sequence }) => sequence);
}
