import type { Claim } from "@krako/contracts";
import { describe, expect, test } from "vitest";
import { Polls } from "./polls.ts";

const CLAIMS = [{ claim_id: "c" }] as unknown as readonly Claim[];

describe("a question for work", () => {
  test("is over with nothing when its signal aborts", async () => {
    const polls = new Polls();
    const over = new AbortController();
    const answered = polls.wait("a", 4, over.signal);
    expect(polls.room("a")).toBe(4);
    over.abort();
    expect(await answered).toEqual([]);
    expect([...polls.nodes()]).toEqual([]);
  });

  test("gets what it was granted, also when its time is up before that is committed", async () => {
    const polls = new Polls();
    const over = new AbortController();
    const answered = polls.wait("a", 4, over.signal);
    const answer = polls.take("a");
    over.abort();
    answer?.(CLAIMS);
    expect(await answered).toBe(CLAIMS);
  });
});

describe("a node", () => {
  test("is expected as long as it waits and for a second after, not longer", () => {
    const polls = new Polls();
    const over = new AbortController();
    void polls.wait("a", 1, over.signal);
    polls.look(5_000);
    over.abort();
    polls.look(6_000);
    expect([...polls.expected()]).toEqual(["a"]);
    polls.look(6_001);
    expect([...polls.expected()]).toEqual([]);
  });
});
