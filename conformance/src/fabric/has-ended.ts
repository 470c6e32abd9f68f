import type { Claim } from "@krako/contracts";
import type { SeenSession } from "./fabric-trial.ts";
import { endsAttempt } from "./stage.ts";

/** Whether the attempt of a claim is over by the events that were seen until the end of the case. */
export const hasEnded = (session: SeenSession | undefined, claim: Claim): boolean =>
  session?.events.some((event) => endsAttempt(event, claim)) ?? false;
