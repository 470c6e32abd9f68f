// Where a page ends must not matter.
import type { FabricLaw } from "./law.ts";

export const listsPageWithoutGaps: FabricLaw = {
  on: "fabric",
  id: "lists-page-without-gaps",
  requirements: ["HTTP-004"],
  profile: "fabric-http",
  sentence: "Pages of a list hold every item once and in its order.",
  floor: 8,
  check({ listings }, { exercised, violated }) {
    for (const { what, limit, pages, whole } of listings) {
      if (whole.length <= limit) continue;
      exercised();
      const flat = pages.flat();
      if (flat.join() !== whole.join())
        violated(
          `${what} by pages of ${limit} shows ${flat.length} items: ${flat.join(", ").slice(0, 300)}; at once it shows ${whole.length}: ${whole.join(", ").slice(0, 300)}.`,
        );
      else if (pages.some((page) => page.length > limit))
        violated(`${what} by pages of ${limit} has a page of ${Math.max(...pages.map((page) => page.length))}.`);
    }
  },
};
