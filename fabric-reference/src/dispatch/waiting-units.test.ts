import type { Priority } from "@krako/contracts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import type { HostedSession } from "../sessions/hosted-session.ts";
import { WaitingLine, WaitingUnits } from "./waiting-units.ts";

const PRIORITIES: readonly Priority[] = ["p0", "p1", "p2", "p3"];

/** All that a line asks of a session. */
function session(name: string, priority: Priority = "p1"): HostedSession {
  return { name, plan: { graph: { policy: { priority } } } } as unknown as HostedSession;
}

function nameOf(hosted: HostedSession): string {
  return (hosted as unknown as { readonly name: string }).name;
}

function takeAll(line: WaitingLine): string[] {
  const taken: string[] = [];
  for (let next = line.peek(); next !== undefined; next = line.peek()) {
    taken.push(`${nameOf(next.hosted)}${next.rank}`);
    line.take(next);
  }
  return taken;
}

describe("a line of units", () => {
  test("takes the most urgent priority first, whenever it came", () => {
    const line = new WaitingLine();
    for (const priority of ["p3", "p1", "p0", "p2"] as const) line.add(session(priority, priority), 0);
    expect(takeAll(line)).toEqual(["p00", "p10", "p20", "p30"]);
  });

  test("lets sessions take turns, so that a large graph cannot starve a small one", () => {
    const line = new WaitingLine();
    const large = session("large ");
    for (let rank = 0; rank < 4; rank += 1) line.add(large, rank);
    line.add(session("small "), 9);
    expect(takeAll(line)).toEqual(["large 0", "small 9", "large 1", "large 2", "large 3"]);
  });

  test("DET-001: takes the units of a session in canonical order", () => {
    const line = new WaitingLine();
    const one = session("");
    for (const rank of [7, 2, 11, 0]) line.add(one, rank);
    expect(takeAll(line)).toEqual(["0", "2", "7", "11"]);
  });

  test("shows the next unit without taking it", () => {
    const line = new WaitingLine();
    line.add(session("a"), 1);
    expect(line.peek()?.rank).toBe(1);
    expect(line.size).toBe(1);
  });

  test("forgets a session with all its units and no other", () => {
    const line = new WaitingLine();
    const gone = session("gone");
    for (let rank = 0; rank < 3; rank += 1) line.add(gone, rank);
    line.add(session("stays"), 0);
    line.forget(gone);
    expect(line.size).toBe(1);
    expect(takeAll(line)).toEqual(["stays0"]);
  });

  test("law: urgent before less urgent, turns by session, ranks rising within one, nothing lost", () => {
    const unit = fc.record({ session: fc.integer({ min: 0, max: 5 }), rank: fc.integer({ min: 0, max: 40 }) });
    holds(
      "a line takes everything once, in its order",
      fc.property(fc.uniqueArray(unit, { maxLength: 60, selector: (u) => `${u.session} ${u.rank}` }), (units) => {
        const sessions = [0, 1, 2, 3, 4, 5].map((n) => session(`${n}:`, PRIORITIES[n % 4]));
        const line = new WaitingLine();
        for (const { session: n, rank } of units) line.add(sessions[n] as HostedSession, rank);
        expect(line.size).toBe(units.length);
        const left = sessions.map((_, n) => units.filter((u) => u.session === n).map((u) => u.rank));
        let lastPriority = 0;
        const turns = new Map<number, number>();
        for (const name of takeAll(line)) {
          const [n, rank] = name.split(":").map(Number) as [number, number];
          expect(n % 4).toBeGreaterThanOrEqual(lastPriority);
          if (n % 4 > lastPriority) turns.clear();
          lastPriority = n % 4;
          expect(rank).toBe(Math.min(...(left[n] as number[])));
          left[n] = (left[n] as number[]).filter((other) => other !== rank);
          turns.set(n, (turns.get(n) ?? 0) + 1);
          // Another session of this priority that still waits has had as many turns, or one less.
          for (const other of [n - 4, n + 4])
            if ((left[other]?.length ?? 0) > 0)
              expect(Math.abs((turns.get(n) ?? 0) - (turns.get(other) ?? 0))).toBeLessThanOrEqual(1);
        }
        expect(left.flat()).toEqual([]);
        expect(line.size).toBe(0);
      }),
    );
  });
});

describe("all waiting units", () => {
  test("are counted over all lines, and leave no empty line behind", () => {
    const waiting = new WaitingUnits();
    const one = session("one");
    const two = session("two");
    waiting.add("x", one, 0);
    waiting.add("x", two, 1);
    waiting.add("y", one, 2);
    expect(waiting.size).toBe(3);
    waiting.forget(one);
    expect(waiting.size).toBe(1);
    expect([...waiting.lines.keys()]).toEqual(["x"]);
  });
});
