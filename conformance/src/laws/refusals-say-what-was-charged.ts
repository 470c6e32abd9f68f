import type { RefusalLaw } from "./law.ts";

export const refusalsSayWhatWasCharged: RefusalLaw = {
  id: "refusals-say-what-was-charged",
  on: "refusal",
  requirements: ["ERR-003"],
  profile: "core",
  floor: 50,
  sentence: "A refusal says whether it is retryable, and that nothing was charged.",
  check: ({ seen: { end } }, finding) => {
    if (end.kind !== "refused") return;
    finding.exercised();
    const { charged, retryable } = end.problem;
    if (charged !== "0.000000")
      finding.violated(`Nothing ran, so "charged" is "0.000000"; it is ${JSON.stringify(charged)}.`);
    if (typeof retryable !== "boolean") finding.violated("The refusal does not say whether it is retryable.");
  },
};
