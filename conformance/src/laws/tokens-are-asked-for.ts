// Who asks must say who it is.
import type { FabricLaw } from "./law.ts";

export const tokensAreAskedFor: FabricLaw = {
  on: "fabric",
  id: "tokens-are-asked-for",
  requirements: ["AUTH-001"],
  profile: "fabric-http",
  sentence: "Without a valid token a request is refused with 401, with one of another role with 403.",
  floor: 10,
  check({ questions }, { exercised, violated }) {
    for (const { exchange, errorType, what, expects } of questions) {
      if (errorType !== "UNAUTHENTICATED" && (errorType !== "PERMISSION_DENIED" || what.startsWith("a submission")))
        continue;
      exercised();
      const { error_type } = (exchange.body ?? {}) as { readonly error_type?: unknown };
      if (!expects.includes(exchange.status) || error_type !== errorType)
        violated(
          `${what} must be refused with ${expects.join(" or ")} ${errorType}; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
        );
    }
  },
};
