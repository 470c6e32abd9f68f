import { ERROR_TYPES } from "@krako/contracts/tables";
import { errorsIn } from "../judge/errors-in.ts";
import type { RunLaw } from "./law.ts";

export const closedErrorTypes: RunLaw = {
  id: "closed-error-types",
  on: "run",
  requirements: ["ERR-001"],
  profile: "core",
  floor: 20,
  sentence: "The error type of a failed run or unit is one of the closed list.",
  check: ({ seen }, finding) => {
    for (const { where, error } of errorsIn(seen)) {
      finding.exercised();
      if (!(ERROR_TYPES as readonly unknown[]).includes(error["error_type"]))
        finding.violated(
          `The error of ${where} has the type ${JSON.stringify(error["error_type"])}; the list is ${ERROR_TYPES.join(", ")}.`,
        );
    }
  },
};
