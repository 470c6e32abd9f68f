import { expect, test } from "vitest";
import { hasCredit } from "./account.ts";

test.each([
  ["-0.000001", false],
  ["0.000000", false],
  ["0.000001", true],
  ["999999999999.999999", true],
])("with a balance of %s there is credit: %s", (balance, answer) => {
  expect(hasCredit({ balance })).toBe(answer);
});
