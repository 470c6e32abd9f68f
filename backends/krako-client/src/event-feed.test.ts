import type { ExecutionEvent } from "@krako/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventOf } from "../test/documents.ts";
import { EventFeed } from "./event-feed.ts";
import { FailedRequest } from "./failure.ts";

const event = (sequence: number, type?: string): ExecutionEvent => eventOf("s", sequence, type);

function feedOf(after = 0) {
  const told: number[] = [];
  return { told, feed: new EventFeed(after, ({ sequence }) => void told.push(sequence)) };
}

describe("the feed of events", () => {
  it("hands out each once and in order, whatever comes, how often and in which order", () => {
    const sequences = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 200 });
    fc.assert(
      fc.property(sequences, fc.nat(3), (coming, after) => {
        const { told, feed } = feedOf(after);
        let last = after;
        for (const sequence of coming) {
          const expected = sequence <= last ? "known" : sequence === last + 1 ? "told" : "gap";
          expect(feed.take(event(sequence))).toBe(expected);
          if (expected === "told") last += 1;
        }
        expect(feed.last).toBe(last);
        expect(told).toEqual(Array.from({ length: last - after }, (_, i) => after + i + 1));
      }),
    );
  });

  it.each(["completed", "failed", "cancelled"])("is over after %s, and hands out nothing more", (end) => {
    const { told, feed } = feedOf();
    feed.take(event(1, `execution.session.${end}`));
    expect(feed.isOver).toBe(true);
    expect(feed.take(event(2))).toBe("known");
    expect(told).toEqual([1]);
  });

  it("is not over after events of types that are new", () => {
    const { feed } = feedOf();
    feed.take(event(1, "execution.session.paused"));
    expect(feed.isOver).toBe(false);
  });

  it("takes no event under two numbers", () => {
    const { feed } = feedOf();
    feed.take(event(1));
    const again = { ...event(2), event_id: event(1).event_id };
    expect(() => feed.take(again)).toThrow(FailedRequest);
  });
});
