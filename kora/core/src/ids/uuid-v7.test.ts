import { expect, it } from "vitest";
import { uuidV7 } from "./uuid-v7.ts";

it("writes a time and random bytes as a UUID of version 7", () => {
  // The example of RFC 9562, A.6.
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(uuidV7(0x017f22e279b0, random)).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
  expect(uuidV7(0, new Uint8Array(10).fill(255))).toBe("00000000-0000-7fff-bfff-ffffffffffff");
});
