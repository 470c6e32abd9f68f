// Readers must not differ about what a body says.
import type { FabricLaw } from "./law.ts";

export const jsonIsReadStrictly: FabricLaw = {
  on: "fabric",
  id: "json-is-read-strictly",
  requirements: ["SAFE-002"],
  profile: "fabric-http",
  sentence: "A body with a duplicate member, or deeper than 64 levels, is refused.",
  floor: 2,
  check({ questions }, { exercised, violated }) {
    for (const { exchange, what } of questions) {
      if (!/comes twice|deeper/.test(what)) continue;
      exercised();
      if (exchange.status !== 400)
        violated(
          `${what} must be refused with 400; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
        );
    }
  },
};
