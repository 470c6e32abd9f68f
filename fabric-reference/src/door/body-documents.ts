import type { Validate, ValidationIssue, Violation } from "@krako/contracts";
import { explain } from "@krako/contracts/explain";
import { isClaimRequest } from "@krako/contracts/validators/claim-request";
import { isHeartbeat } from "@krako/contracts/validators/heartbeat";
import { isNodeRegistration } from "@krako/contracts/validators/node-registration";
import { isQuarantineRequest } from "@krako/contracts/validators/quarantine-request";
import { isSignedWorkUnitResult } from "@krako/contracts/validators/signed-work-unit-result";
import { isSignedWorkUnitResults } from "@krako/contracts/validators/signed-work-unit-results";
import { isStartReport } from "@krako/contracts/validators/start-report";
import type { JsonValue } from "@krako/rules";
import type { UncheckedSubmission } from "../services.ts";
import { invalidDocument } from "./refusals.ts";

/** Longest text and pointer that documents of the contract carry, in characters. */
const LONGEST_TEXT = 4_096;
const LONGEST_POINTER = 1_024;

/** The validator of each schema that a body has. */
const VALIDATORS: ReadonlyMap<string, Validate<unknown>> = new Map<string, Validate<unknown>>([
  ["ClaimRequest", isClaimRequest],
  ["Heartbeat", isHeartbeat],
  ["NodeRegistration", isNodeRegistration],
  ["QuarantineRequest", isQuarantineRequest],
  ["SignedWorkUnitResult", isSignedWorkUnitResult],
  ["SignedWorkUnitResults", isSignedWorkUnitResults],
  ["StartReport", isStartReport],
  ["TaskGraphSubmission", submissionCheck()],
]);

/** Checks a body. */
export type CheckBody = (value: JsonValue) => void;

/**
 * The check of a schema by its name: it throws a refusal of 422 that lists all that is wrong (VER-003).
 * @throws Error where there is no validator for it.
 */
export function bodyCheck(schema: string): CheckBody {
  const isValid = VALIDATORS.get(schema);
  if (isValid === undefined) throw new Error(`There is no validator for bodies of the schema ${schema}.`);
  return (value) => {
    if (isValid(value)) return;
    throw invalidDocument(explain(isValid.errors, value).map(violation));
  };
}

function violation(found: { readonly pointer: string; readonly message: string; readonly mend?: string }): Violation {
  const { pointer, message, mend = "See the schema of the contract." } = found;
  return {
    rule: "VER-003",
    pointer:
      pointer.length > LONGEST_POINTER
        ? pointer.slice(0, Math.max(0, pointer.lastIndexOf("/", LONGEST_POINTER)))
        : pointer,
    message: message.slice(0, LONGEST_TEXT),
    mend: mend.slice(0, LONGEST_TEXT),
  };
}

const REQUIRED = ["task_graph", "execution_context"] as const;
const SUBMITTED: readonly string[] = [...REQUIRED, "cancelled"];

/**
 * A closed object of a graph and a context. What is in them is for `admit` to judge, which asks for versions first (VER-001) and reports
 * all rules together (GRAPH-001); asking here would answer otherwise, and twice.
 */
function submissionCheck(): Validate<UncheckedSubmission> {
  const check: Validate<UncheckedSubmission> = (value): value is UncheckedSubmission => {
    check.errors = submissionFaults(value);
    return check.errors.length === 0;
  };
  return check;
}

function submissionFaults(value: unknown): readonly ValidationIssue[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [{ instancePath: "", keyword: "type", params: { type: "object" }, message: "must be object" }];
  return [
    ...REQUIRED.filter((name) => !Object.hasOwn(value, name)).map((name) => ({
      instancePath: "",
      keyword: "required",
      params: { missingProperty: name },
      message: "is missing",
    })),
    ...Object.keys(value)
      .filter((name) => !SUBMITTED.includes(name))
      .map((unknown) => ({
        instancePath: "",
        keyword: "closed",
        params: { unknown, known: SUBMITTED },
        message: "is unknown",
      })),
    ...(Object.hasOwn(value, "cancelled") && typeof (value as UncheckedSubmission).cancelled !== "boolean"
      ? [{ instancePath: "/cancelled", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }]
      : []),
  ];
}
