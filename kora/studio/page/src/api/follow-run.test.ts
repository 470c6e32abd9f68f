import type { ExecutionEvent, StudioRun } from "@krako/contracts";
import { beforeAll, expect, test } from "vitest";
import { ladderRun } from "../../../test/page/ladder-run.ts";
import { followRun, MOST_RESUMES, type RunWatch } from "./follow-run.ts";
import { StudioRefusal, unreachable } from "./studio-refusal.ts";

let events: readonly ExecutionEvent[];
const ended = { run_id: "0197a1b2-0000-7000-8000-000000000003", state: "succeeded" } as StudioRun;

beforeAll(async () => {
  ({ events } = await ladderRun());
});

function frame(event: ExecutionEvent): string {
  return `id: ${event.sequence}\nevent: ${event.event_type}\ndata: ${JSON.stringify(event)}\n\n`;
}

const END = `event: end\ndata: ${JSON.stringify(ended)}\n\n`;

/** A response whose body comes in pieces of a few bytes, as a network may cut it. */
function response(text: string): Response {
  const bytes = new TextEncoder().encode(text);
  return new Response(
    new ReadableStream({
      start: (stream) => {
        for (let at = 0; at < bytes.length; at += 37) stream.enqueue(bytes.slice(at, at + 37));
        stream.close();
      },
    }),
  );
}

function watch(open: RunWatch["open"]) {
  const got: ExecutionEvent[] = [];
  const waited: number[] = [];
  const seen = { got, waited, breaks: 0 };
  const stop = new AbortController();
  const whole: RunWatch = {
    after: 0,
    open,
    onEvents: (told) => got.push(...told),
    onBreak: () => {
      seen.breaks += 1;
    },
    wait: async (ms) => void waited.push(ms),
    signal: stop.signal,
  };
  return { seen, stop, whole };
}

test("events come in order, however the bytes are cut, until the run has ended", async () => {
  const { whole, seen } = watch(async () => response(events.map(frame).join("") + END));
  expect(await followRun(whole)).toEqual(ended);
  expect(seen.got).toEqual(events);
});

test("a stream that breaks off is taken up after the last event that came", async () => {
  const asked: number[] = [];
  const { whole, seen } = watch(async (after) => {
    asked.push(after);
    const rest = events.slice(after);
    return response(asked.length < 3 ? rest.slice(0, 2).map(frame).join("") : rest.map(frame).join("") + END);
  });
  expect(await followRun(whole)).toEqual(ended);
  expect(asked).toEqual([0, 2, 4]);
  expect(seen.got).toEqual(events);
  expect(seen.breaks).toBe(2);
});

test("a server that never answers is asked a few times, each time later, and then it is said", async () => {
  let asked = 0;
  const { whole, seen } = watch(async () => {
    asked += 1;
    throw unreachable();
  });
  await expect(followRun(whole)).rejects.toThrow("has ended or is busy");
  expect(asked).toBe(MOST_RESUMES + 1);
  expect(seen.waited).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000, 5_000]);
});

test("streams that break off at once again and again are given up", async () => {
  const { whole, seen } = watch(async () => response(""));
  await expect(followRun(whole)).rejects.toThrow("could not be taken up again");
  expect(seen.breaks).toBe(MOST_RESUMES);
});

test("nobody is asked once it is called off", async () => {
  const { whole, stop } = watch(async () => {
    stop.abort();
    throw new StudioRefusal({ ...unreachable().problem, retryable: false });
  });
  expect(await followRun(whole)).toBeNull();
});
