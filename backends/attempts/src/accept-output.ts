import type { Violation } from "@krako/contracts";
import { DEFAULT_LIMITS } from "@krako/contracts/tables";
import { type AttemptOutcome, checkOutput, freezeJson, type JsonObject, type JsonValue } from "@krako/rules";
import { compileOutputSchema, isBoundedSchema } from "@krako/rules/output-schema";
import { type Attempt, NOT_STOPPABLE, type Stop } from "./attempt.ts";
import type { JobEnd, WorkerPool } from "./worker-pool.ts";

/** What a model says of its answer besides the output. */
export type AnswerFacts = Omit<Extract<AttemptOutcome, { kind: "output" }>, "kind" | "output" | "violations">;

/**
 * Ends an attempt with an output. Nothing reaches a dependant unchecked (SCHEMA-001): first that it is plain JSON of bounded size, then
 * its schema; a schema whose check is not linear in the output is checked in a thread that is stopped after `schema_wall_ms`.
 */
export function acceptOutput(
  output: JsonValue,
  attempt: Pick<Attempt, "unit" | "outputSchema" | "end">,
  facts: AnswerFacts,
  validators: WorkerPool,
): Stop {
  const end = (violations: readonly Violation[]): void =>
    attempt.end({ kind: "output", output: violations.length > 0 ? null : freezeJson(output), violations, ...facts });
  const faults = checkOutput(output, DEFAULT_LIMITS);
  if (faults.length > 0) {
    end(faults);
    return NOT_STOPPABLE;
  }
  const { outputSchema, unit } = attempt;
  if (isBoundedSchema(outputSchema)) {
    end(compileOutputSchema(outputSchema).validate(output));
    return NOT_STOPPABLE;
  }
  return validators.run(
    { type: "validation", schema: unit.output_schema as JsonObject, output },
    DEFAULT_LIMITS.schema_wall_ms,
    (how) => end(how.type === "violations" ? how.violations : [unchecked(how)]),
  );
}

function unchecked(how: JobEnd): Violation {
  return how.type === "timeout"
    ? {
        rule: "SAFE-001",
        pointer: "",
        message: `Checking the output against its schema took longer than ${DEFAULT_LIMITS.schema_wall_ms} ms.`,
        mend: "Simplify the schema: no recursion through anyOf, fewer branches.",
      }
    : {
        rule: "SAFE-001",
        pointer: "",
        message: "The output could not be checked against its schema: the thread that did so ended.",
        mend: "Simplify the schema, or return a smaller output.",
      };
}
