import fc from "fast-check";
import { expect, it } from "vitest";
import { type SentEvent, sentEvents } from "./event-stream.ts";

async function eventsOf(parts: readonly Uint8Array[]): Promise<SentEvent[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* parts;
  }
  const events: SentEvent[] = [];
  for await (const event of sentEvents(stream())) events.push(event);
  return events;
}

const TEXT = [
  ": a comment",
  "",
  "id: 1",
  "event: a.b",
  'data: {"x":"ü€"}',
  "",
  "data:first",
  "data: second",
  "",
  "event: without data",
  "",
  "id",
  "data",
  "unknown: field",
  "",
  "data: never ended",
].join("\n");

const EVENTS: SentEvent[] = [
  { id: "1", name: "a.b", data: '{"x":"ü€"}' },
  { id: null, name: "message", data: "first\nsecond" },
  { id: "", name: "message", data: "" },
];

it.each(["\n", "\r\n", "\r"])("reads events with line breaks %j, wherever the parts end", async (lineBreak) => {
  const bytes = new TextEncoder().encode(TEXT.replaceAll("\n", lineBreak));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat({ max: bytes.length })), async (cuts) => {
      const ends = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      const parts = ends.slice(1).map((end, index) => bytes.subarray(ends[index], end));
      expect(await eventsOf(parts)).toEqual(EVENTS);
    }),
  );
});

it("does not keep an endless line", async () => {
  const part = new Uint8Array(1024 * 1024).fill(97);
  await expect(eventsOf(new Array(20).fill(part))).rejects.toThrow("more than 16 MiB");
  const data = new TextEncoder().encode(`data: ${"x".repeat(1024 * 1024)}\n`);
  await expect(eventsOf(new Array(20).fill(data))).rejects.toThrow("more than 16 MiB");
});
