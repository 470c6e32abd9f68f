import { describe, expect, it } from "vitest";
import { Slots } from "./slots.ts";

const nobody = (): void => {};

describe("Slots", () => {
  it("are no more than their number, and threads no more than theirs", () => {
    const slots = new Slots(3, 1);
    expect(["thread", "thread", "slot", "slot", "slot"].map((need) => slots.take(need as "slot", nobody))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(slots.taken).toBe(3);
  });

  it("wake whoever has waited longest, also where others wait for something else", () => {
    const slots = new Slots(1, 1);
    const order: string[] = [];
    const waits = (name: string, need: "slot" | "thread") => {
      const wake = (): void => {
        if (slots.take(need, wake)) order.push(name);
      };
      wake();
    };
    slots.take("slot", nobody);
    waits("a", "thread");
    waits("b", "slot");
    waits("c", "thread");
    slots.release("slot");
    slots.release("thread");
    slots.release("slot");
    slots.release("thread");
    expect(order).toEqual(["a", "b", "c"]);
    expect(slots.taken).toBe(0);
  });

  it("let those pass that do not need the thread that is taken", () => {
    const slots = new Slots(2, 1);
    const woken: string[] = [];
    slots.take("thread", nobody);
    slots.take("slot", nobody);
    slots.take("thread", () => woken.push("thread"));
    slots.take("slot", () => woken.push("slot"));
    slots.release("slot");
    expect(woken).toEqual(["slot"]);
    slots.release("thread");
    expect(woken).toEqual(["slot", "thread"]);
  });

  it("keep a waiter's place in line however often it asks", () => {
    const slots = new Slots(1, 1);
    const woken: string[] = [];
    const [a, b] = ["a", "b"].map((name) => () => void woken.push(name)) as [() => void, () => void];
    slots.take("slot", nobody);
    for (const wake of [a, b, a, a]) slots.take("slot", wake);
    slots.release("slot");
    expect(woken).toEqual(["a", "b"]);
  });

  it("forget those who leave, and wake nobody twice", () => {
    const slots = new Slots(1, 1);
    const woken: string[] = [];
    const leaves = (): void => void woken.push("left");
    slots.take("slot", nobody);
    slots.take("slot", leaves);
    slots.take("thread", leaves);
    slots.forget(leaves);
    slots.release("slot");
    slots.take("slot", nobody);
    slots.release("slot");
    expect(woken).toEqual([]);
  });

  it("do not nest wakes that give back at once what they took", () => {
    const slots = new Slots(1, 1);
    let deepest = 0;
    let depth = 0;
    slots.take("slot", nobody);
    for (let i = 0; i < 100_000; i += 1)
      slots.take("slot", () => {
        depth += 1;
        deepest = Math.max(deepest, depth);
        if (slots.take("slot", nobody)) slots.release("slot");
        depth -= 1;
      });
    slots.release("slot");
    expect([deepest, slots.taken]).toEqual([1, 0]);
  });
});
