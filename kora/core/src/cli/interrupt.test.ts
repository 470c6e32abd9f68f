import { afterEach, expect, it, vi } from "vitest";
import { EXIT } from "./exit-codes.ts";
import { onInterrupt } from "./interrupt.ts";

afterEach(() => void vi.restoreAllMocks());

it("cancels at the first signal, ends the process at the second, and lets go when released", () => {
  const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
  const before = process.listenerCount("SIGINT");
  const { signal, release } = onInterrupt();
  process.emit("SIGINT");
  expect([signal.aborted, exit.mock.calls]).toEqual([true, []]);
  process.emit("SIGTERM");
  expect(exit.mock.calls).toEqual([[EXIT.cancelled]]);
  release();
  expect(process.listenerCount("SIGINT")).toBe(before);
});
