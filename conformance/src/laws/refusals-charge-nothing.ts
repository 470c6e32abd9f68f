// What is turned away costs nothing.
import type { FabricLaw } from "./law.ts";

export const refusalsChargeNothing: FabricLaw = {
  on: "fabric",
  id: "refusals-charge-nothing",
  requirements: ["ERR-003"],
  profile: "fabric-http",
  sentence: "A refusal says what it has cost, which is nothing, and whether trying again may help.",
  floor: 40,
  check({ exchanges }, { exercised, violated }) {
    for (const { status, method, path, body } of exchanges) {
      if (status < 400 || status >= 500) continue;
      const { charged, retryable } = (body ?? {}) as { readonly charged?: unknown; readonly retryable?: unknown };
      exercised();
      if (charged !== "0.000000")
        violated(
          `${method} ${path} is refused with ${status} and charged ${JSON.stringify(charged)}; nothing was spent.`,
        );
      else if (typeof retryable !== "boolean")
        violated(`${method} ${path} is refused with ${status} and does not say whether it is retryable.`);
      else if (retryable !== (status === 429))
        violated(
          `${method} ${path} is refused with ${status} and retryable ${retryable}; the same request can ${status === 429 ? "" : "not "}succeed later.`,
        );
    }
  },
};
