import { expect, it } from "vitest";
import { terminalOf } from "./terminal.ts";

it("takes a terminal that does not know its size for one of 80 by 24", () => {
  const { columns, rows } = terminalOf({ isTTY: true, columns: 0, rows: 0 } as NodeJS.WriteStream);
  expect([columns, rows]).toEqual([80, 24]);
});
