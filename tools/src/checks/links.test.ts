import { expect, test } from "vitest";
import { anchors, linkTargets } from "./links.ts";

test("links are found in prose and not in code", () => {
  const markdown = "See [a](docs/a.md#b), `[no](x.md)` and [c].\n\n[c]: ../c.md\n\n```md\n[no](y.md)\n```\n";
  expect(linkTargets(markdown)).toEqual(["docs/a.md#b", "../c.md"]);
});

test("headings become anchors, numbered where they repeat", () => {
  const markdown = "# What it's for\n\n## The `kora` command\n\n## Twice\n\n## Twice\n\n```sh\n# not a heading\n```\n";
  expect([...anchors(markdown)]).toEqual(["what-its-for", "the-kora-command", "twice", "twice-1"]);
});
