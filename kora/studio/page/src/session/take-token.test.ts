import { expect, test } from "vitest";
import { takeToken } from "./take-token.ts";

function place(hash: string, before: string | null = null) {
  const kept = new Map<string, string>();
  if (before !== null) kept.set("kora-studio-token", before);
  let cleared = 0;
  return {
    cleared: () => cleared,
    kept,
    where: {
      hash,
      kept: {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => void kept.set(name, value),
      },
      clear: () => {
        cleared += 1;
      },
    },
  };
}

test("the token of the link is kept for this tab and taken out of the address", () => {
  const { where, kept, cleared } = place("#token=abc-_123", "older");
  expect(takeToken(where)).toBe("abc-_123");
  expect([...kept.values()]).toEqual(["abc-_123"]);
  expect(cleared()).toBe(1);
});

test("without one in the address the one that was kept is used, and the address is left alone", () => {
  const { where, cleared } = place("#/runs", "older");
  expect(takeToken(where)).toBe("older");
  expect(cleared()).toBe(0);
});

test("there is none where no link ever brought one", () => {
  expect(takeToken(place("#token=").where)).toBeNull();
});
