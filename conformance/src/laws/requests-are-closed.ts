// Nobody knows what an unknown member would have meant.
import type { FabricLaw } from "./law.ts";

export const requestsAreClosed: FabricLaw = {
  on: "fabric",
  id: "requests-are-closed",
  requirements: ["VER-003"],
  profile: "fabric-http",
  sentence: "Unknown members and parameters of a request are refused.",
  floor: 2,
  check({ questions }, { exercised, violated }) {
    for (const { exchange, what, expects } of questions) {
      if (!/unknown member|more=1/.test(what)) continue;
      exercised();
      if (!expects.includes(exchange.status))
        violated(
          `${what} must be refused with ${expects.join(" or ")}; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
        );
    }
  },
};
