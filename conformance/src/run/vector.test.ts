import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type RunVector, runVector, vectorId } from "./vector.ts";

const kept = JSON.parse(
  readFileSync(new URL("../../test/readme/vec-7c4cd70d44b21156.json", import.meta.url), "utf8"),
) as RunVector;

test("a vector that was published stays what it is, id and all", () => {
  expect(kept.id).toBe("vec-7c4cd70d44b21156");
  expect(JSON.parse(JSON.stringify(runVector(kept.case, kept.profile, kept.price_list)))).toEqual(kept);
});

test("the id is that of the value, not of the order of its members", () => {
  const { kind, graph, ...rest } = kept.case;
  expect(vectorId({ ...rest, graph, kind })).toBe(kept.id);
  expect(vectorId({ ...kept.case, deadline_ms: 1 })).not.toBe(kept.id);
});
