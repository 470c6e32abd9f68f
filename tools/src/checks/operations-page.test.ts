import { expect, it } from "vitest";
import { pageProblems } from "./operations-page.ts";

it("takes a page that is what the definitions say", () => {
  expect(pageProblems("# Operations\n\none\n", "# Operations\n\none\n")).toEqual([]);
});

it.each([
  ["# Operations\n\nold\n", 3],
  ["# Operations\n", 3],
  ["# Operations\n\none\nmore\n", 4],
  ["", 1],
])("names the first line that differs, and the command that mends it", (page, line) => {
  expect(pageProblems(page, "# Operations\n\none\n")).toEqual([
    `docs/operations.md:${line} is not what the definitions say. Run: npm run -s kora -- operations --markdown > docs/operations.md`,
  ]);
});
