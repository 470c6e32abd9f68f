// Whoever cancels need not know whether it is over.
import type { FabricLaw } from "./law.ts";

export const cancellingAgainChangesNothing: FabricLaw = {
  on: "fabric",
  id: "cancelling-again-changes-nothing",
  requirements: ["HTTP-003"],
  profile: "fabric-http",
  sentence: "Cancelling what has ended is 202 and changes nothing.",
  floor: 8,
  check({ cancels }, { exercised, violated }) {
    for (const { exchange, session, hadEnded, grown } of cancels) {
      if (!hadEnded) continue;
      exercised();
      if (exchange.status !== 202)
        violated(
          `Session ${session.id} has ended; cancelling it must be 202, not ${exchange.status} ${exchange.text.slice(0, 200)}.`,
          session.id,
        );
      else if (grown > 0)
        violated(`Session ${session.id} had ended; cancelling it made ${grown} more events.`, session.id);
    }
  },
};
