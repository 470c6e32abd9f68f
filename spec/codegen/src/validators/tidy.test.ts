import { expect, test } from "vitest";
import { compileValidators } from "./compile.ts";
import { tidy } from "./tidy.ts";

const UNIQUE = { type: "array", items: { type: "string" }, uniqueItems: true } as const;

/** The engine keeps a shape for each name that an ordinary object got first; ids of documents are names without end. */
test("what tells items apart is no ordinary object", () => {
  const { code, schemas } = compileValidators({ $id: "https://test.invalid/names", $defs: { Names: UNIQUE } } as never);
  expect(code).toMatch(/indices\d+ = \{\}/);
  const tidied = tidy(code, new Map(Object.entries(schemas)), { patterns: new Map() });
  expect(tidied).not.toMatch(/indices\d+ = \{\}/);
  expect(tidied).toMatch(/indices\d+ = Object\.create\(null\)/);
});
