import { afterEach, expect, test, vi } from "vitest";
import { reportCrash } from "./report-crash.ts";

afterEach(() => vi.restoreAllMocks());

test("an older Node is named for what it is, not reported as a defect", () => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const thrown = Object.assign(new Error("No such built-in module: node:sqlite"), {
    code: "ERR_UNKNOWN_BUILTIN_MODULE",
  });
  expect(reportCrash(thrown)).toBe(2);
  expect(String(said.mock.calls[0]?.[0])).toMatch(/needs Node 22\.19 or newer; this is v/);
});
