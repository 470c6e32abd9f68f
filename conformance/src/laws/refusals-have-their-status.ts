// Each kind of refusal has its own status.
import type { FabricLaw } from "./law.ts";

export const refusalsHaveTheirStatus: FabricLaw = {
  on: "fabric",
  id: "refusals-have-their-status",
  requirements: ["HTTP-001", "RESULT-001"],
  profile: "fabric-http",
  sentence: "What is malformed, of another media type or breaks a rule is refused with its status and type.",
  floor: 30,
  check({ questions }, { exercised, violated }) {
    for (const { exchange, errorType, what, expects } of questions) {
      if (
        errorType === "VERSION_MISMATCH" ||
        errorType === "UNAUTHENTICATED" ||
        /twice|deeper|unknown member|with the token/.test(what)
      )
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
