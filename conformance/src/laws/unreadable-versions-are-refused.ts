// Nothing is guessed about requests in another version.
import type { FabricLaw } from "./law.ts";

export const unreadableVersionsAreRefused: FabricLaw = {
  on: "fabric",
  id: "unreadable-versions-are-refused",
  requirements: ["VER-002", "VER-001"],
  profile: "fabric-http",
  sentence:
    "A request without a version, or of one that is not spoken, is refused with VERSION_MISMATCH that names what is.",
  floor: 10,
  check({ questions }, { exercised, violated }) {
    for (const { exchange, errorType, what } of questions) {
      if (errorType !== "VERSION_MISMATCH") continue;
      exercised();
      const { error_type, supported } = (exchange.body ?? {}) as {
        readonly error_type?: unknown;
        readonly supported?: unknown;
      };
      if (
        exchange.status !== 400 ||
        error_type !== "VERSION_MISMATCH" ||
        !Array.isArray(supported) ||
        supported.length === 0
      )
        violated(
          `${what} must be refused with 400 VERSION_MISMATCH that names what is supported; it was answered with ${exchange.status} ${exchange.text.slice(0, 200)}`,
        );
    }
  },
};
