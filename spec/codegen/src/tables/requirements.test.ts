import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { REQUIREMENTS } from "@krako/contracts/requirements";
import { RULE_IDS } from "@krako/contracts/tables";
import { expect, test } from "vitest";

const range = (family: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${family}-${String(index + 1).padStart(3, "0")}`);

/** Every rule that the contract has, by family. */
const EXPECTED = [
  ...range("AUTH", 1),
  ...range("BILL", 8),
  ...range("BIND", 1),
  ...range("BUDGET", 7),
  ...range("CAP", 4),
  ...range("CLAIM", 4),
  ...range("DET", 5),
  ...range("DETFIRST", 2),
  ...range("ERR", 4),
  ...range("ESC", 5),
  ...range("EVENT", 4),
  ...range("FAIL", 2),
  ...range("GRAPH", 11),
  ...range("HTTP", 4),
  ...range("IDEM", 1),
  ...range("NODE", 2),
  ...range("OUT", 1),
  ...range("PRIV", 2),
  ...range("RESULT", 2),
  ...range("RETRY", 8),
  ...range("SAFE", 5),
  ...range("SCHEMA", 1),
  ...range("SKIP", 1),
  ...range("TEL", 4),
  ...range("TENANT", 1),
  ...range("TIME", 2),
  ...range("VER", 4),
];

test("every rule of the contract is declared, sorted, and none besides", () => {
  expect(REQUIREMENTS.map(({ id }) => id)).toEqual(EXPECTED);
  expect([...RULE_IDS]).toEqual(EXPECTED);
});

test("every sentence says how binding it is and ends", () => {
  for (const { id, level, text } of REQUIREMENTS) {
    expect(text, id).toContain(level);
    expect(text, id).toMatch(/^[A-Z].*\.$/);
  }
});

test("the digest is that of level and sentence", () => {
  for (const { level, text, digest } of REQUIREMENTS)
    expect(digest).toBe(createHash("sha256").update(`${level}\n${text}`).digest("hex"));
});

test("every rule stands in a file of spec/ on a named declaration", () => {
  for (const { source, element } of REQUIREMENTS) {
    expect(existsSync(join(import.meta.dirname, "../../..", source)), source).toBe(true);
    expect(element).toMatch(/^[A-Za-z_][\w.]*$/);
  }
});

test("what cannot be observed says why", () => {
  const excluded = REQUIREMENTS.filter(({ not_observable }) => not_observable !== undefined);
  expect(excluded.map(({ id }) => id)).toEqual(["CAP-001", "SAFE-004", "VER-004"]);
  for (const { not_observable } of excluded) expect(not_observable?.length).toBeGreaterThan(40);
});
