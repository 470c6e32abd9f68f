// Two answers that must be the same byte for byte, but for the trace.
import { withoutTrace } from "../fabric/without-trace.ts";
import type { FabricLaw } from "./law.ts";

export const strangersLearnNothing: FabricLaw = {
  on: "fabric",
  id: "strangers-learn-nothing",
  requirements: ["TENANT-001"],
  profile: "fabric-http",
  sentence: "What belongs to another tenant is answered exactly as what does not exist.",
  floor: 10,
  check({ pairs }, { exercised, violated }) {
    for (const { what, one, other } of pairs) {
      exercised();
      if (one.status !== other.status)
        violated(
          `${what} of another tenant is answered with ${one.status}, of nobody with ${other.status}; nothing may tell them apart.`,
        );
      else if (withoutTrace(one) !== withoutTrace(other))
        violated(
          `${what} of another tenant is answered with ${one.text.slice(0, 200)}, of nobody with ${other.text.slice(0, 200)}; nothing may tell them apart.`,
        );
    }
  },
};
