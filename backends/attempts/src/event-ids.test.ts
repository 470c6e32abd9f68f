import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedIds } from "./event-ids.ts";

/** Ids that share one piece of randomness. */
const IDS_PER_DRAW = 4_096;

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("counted ids", () => {
  it("are UUIDs of version 7 that tell their time, whatever the clock does", () => {
    const instants = fc.array(fc.double({ min: 0, max: 2 ** 48 - 1, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(instants, (times) => {
        let at = 0;
        const ids = countedIds(() => at);
        for (at of times) {
          const id = ids.next();
          expect(id).toMatch(VERSION_7);
          expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(Math.floor(at));
        }
      }),
    );
  });

  it.each([-1, 0, 1])("are all different, and in order while one draw lasts: %i from its end", (more) => {
    const ids = countedIds(() => 5);
    const made = Array.from({ length: IDS_PER_DRAW + more }, () => ids.next());
    expect(new Set(made).size).toBe(made.length);
    const first = made.slice(0, IDS_PER_DRAW);
    expect(first).toEqual([...first].sort());
    expect(new Set(made.map((id) => id.slice("xxxxxxxx-xxxx-xxxx".length))).size).toBe(more > 0 ? 2 : 1);
  });
});
