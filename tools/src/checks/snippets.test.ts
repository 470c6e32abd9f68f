import { expect, test } from "vitest";
import { snippetsOf } from "./snippets.ts";

test("a fence that names its file is found, any other is left alone", () => {
  const markdown = "```ts\nother();\n```\n\n<!-- lines of src/a.ts -->\n\n```ts\none();\ntwo();\n```\n";
  expect(snippetsOf(markdown)).toEqual([{ file: "src/a.ts", text: "one();\ntwo();\n" }]);
});
