import fc from "fast-check";
import { expect, test } from "vitest";
import { IntHeap } from "../index.ts";

test("gives back the least, whatever was pushed and popped in between, beyond its first capacity", () => {
  const command = fc.oneof({ weight: 2, arbitrary: fc.nat(50) }, { weight: 1, arbitrary: fc.constant("pop" as const) });
  fc.assert(
    fc.property(fc.nat(3), fc.array(command, { maxLength: 60 }), (capacity, commands) => {
      const heap = new IntHeap(capacity);
      const model: number[] = [];
      for (const each of commands) {
        if (each === "pop") expect(heap.pop()).toBe(model.shift() ?? -1);
        else {
          heap.push(each);
          model.push(each);
          model.sort((a, b) => a - b);
        }
        expect([heap.size, heap.peek()]).toEqual([model.length, model[0] ?? -1]);
      }
    }),
  );
});
