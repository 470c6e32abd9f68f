// A case in a file of its own: all that is needed to run it again, on any backend, without the generator.
import type { RuleId } from "@krako/contracts";
import { isTaskGraph } from "@krako/contracts/validators";
import { documentFaults } from "../backend/document-faults.ts";
import type { Case, ModelAnswerScript, Twin } from "../cases/case.ts";
import { STEPS } from "../fabric/fabric-case.ts";
import { FABRIC_PROFILES } from "../laws/profiles.ts";
import { faultsOf, flag, isRecord, list, orNull, record, type Shape, text } from "../report/shape.ts";
import { KIT } from "./about.ts";

export const CASE_FORMAT = "krako.conformance.case/1";

export interface CaseFile {
  readonly format: typeof CASE_FORMAT;
  readonly kit: { readonly name: string; readonly version: string };
  /** Ids of the checks that failed; none: any check may. */
  readonly checks: readonly string[];
  /** The requirement the failure was reported under; null: none was. */
  readonly requirement: RuleId | null;
  readonly seed: number;
  /** What was expected and what was seen when it was written. */
  readonly message: string;
  readonly case: Case;
}

export const caseFile = (found: Omit<CaseFile, "format" | "kit">): CaseFile => ({
  format: CASE_FORMAT,
  kit: KIT,
  checks: found.checks,
  requirement: found.requirement,
  seed: found.seed,
  message: found.message,
  case: found.case,
});

export const caseText = (file: CaseFile): string => `${JSON.stringify(file, null, 2)}\n`;

export type ReadCase =
  | { readonly ok: true; readonly file: CaseFile }
  /** Pointer and sentence each. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** A new kind of twin or answer does not compile until it is here. */
const TWINS: Readonly<Record<Twin, true>> = {
  none: true,
  again: true,
  beside: true,
  permuted: true,
  roomier: true,
  bystander: true,
};
const object: Shape = { kind: "object" };
const FILE: Shape = record({
  format: text,
  kit: record({ name: text, version: text }),
  checks: list(text),
  requirement: orNull(text),
  seed: { kind: "number", whole: true },
  message: text,
  case: object,
});
const RUN: Shape = record({
  kind: text,
  graph: object,
  script: object,
  release: object,
  stop: orNull(object),
  deadline_ms: orNull({ kind: "number", whole: false, least: 0 }),
  twin: { kind: "one of", values: Object.keys(TWINS) },
});
const REFUSAL: Shape = record(
  {
    kind: text,
    graph: { kind: "or null", shape: object },
    context: object,
    expects: record({
      error_type: { kind: "one of", values: ["VERSION_MISMATCH", "VALIDATION_ERROR", "UNSUPPORTED_CAPABILITY"] },
      rule: text,
      named: { kind: "flag" },
      because: text,
    }),
  },
  ["context"],
);
const ANSWERS: Readonly<Record<ModelAnswerScript["kind"], true>> = {
  answer: true,
  rate_limited: true,
  unavailable: true,
  cut: true,
  refused: true,
  garbage: true,
  silent: true,
};
const MOST_FAULTS = 10;

const told = (shape: Shape, value: unknown, pointer: string): string[] =>
  faultsOf(shape, value, pointer).map(({ pointer: at, message }) => `${at || "it"} ${message}`);

const scriptFaults = (script: Record<string, unknown>): string[] =>
  Object.entries(script).flatMap(([unit, part]) => {
    const at = `/case/script/${unit}`;
    if (!isRecord(part)) return [`${at} must be an object`];
    if (part["kind"] === "operation") return [];
    const answers = part["answers"];
    if (part["kind"] !== "model" || !Array.isArray(answers) || answers.length === 0)
      return [`${at} must be {"kind": "operation"} or {"kind": "model"} with at least one answer`];
    return answers.flatMap((answer, index) =>
      isRecord(answer) && Object.hasOwn(ANSWERS, String(answer["kind"]))
        ? []
        : [`${at}/answers/${index}/kind must be one of ${Object.keys(ANSWERS).join(", ")}`],
    );
  });

const runFaults = (value: Record<string, unknown>): string[] => {
  const faults = told(RUN, value, "/case");
  if (faults.length > 0) return faults;
  const { graph, script, release } = value as { graph: unknown; script: Record<string, unknown>; release: unknown };
  const order = (release as { readonly order?: unknown }).order;
  return [
    ...documentFaults(isTaskGraph, graph).map((fault) => `/case/graph ${fault}`),
    ...scriptFaults(script),
    ...(order === "at once" || order === "last first" || order === "shuffled"
      ? []
      : ["/case/release/order must be one of at once, last first, shuffled"]),
  ];
};

const FABRIC: Shape = record({
  kind: text,
  profile: { kind: "one of", values: FABRIC_PROFILES },
  graphs: list(
    record({
      units: list(
        record({
          type: { kind: "one of", values: ["deterministic", "small_model", "llm"] },
          needs: list({ kind: "number", whole: true, least: 0 }),
          attempts: { kind: "number", whole: true, least: 1 },
          idempotent: flag,
          privacy: { kind: "one of", values: ["allow_remote", "local_only"] },
          region: orNull(text),
          trusted: flag,
        }),
        1,
      ),
      retries: orNull({ kind: "number", whole: true, least: 0 }),
    }),
    1,
  ),
  nodes: list(
    record({
      kind: { kind: "one of", values: ["cpu", "llm_pod"] },
      region: text,
      isTrusted: flag,
      slots: { kind: "number", whole: true, least: 1 },
      hasModels: flag,
    }),
  ),
  steps: list(object),
});

/** A step that is none is named: what it would do cannot be guessed. */
const fabricFaults = (value: Record<string, unknown>): string[] => {
  const faults = told(FABRIC, value, "/case");
  if (faults.length > 0) return faults;
  const { steps } = value as { readonly steps: readonly Record<string, unknown>[] };
  return steps.flatMap((step, index) =>
    STEPS.some((name) => name === step["do"]) ? [] : [`/case/steps/${index}/do must be one of ${STEPS.join(", ")}`],
  );
};

const faultsIn = (value: unknown): string[] => {
  if (!isRecord(value)) return ["it must be an object: a case that `krako-conformance run` wrote"];
  if (value["format"] !== CASE_FORMAT) {
    const found = typeof value["format"] === "string" ? JSON.stringify(value["format"].slice(0, 80)) : "missing";
    return [`/format must be "${CASE_FORMAT}", but is ${found}; replay it with the version of the kit that wrote it`];
  }
  const faults = told(FILE, value, "");
  if (faults.length > 0) return faults;
  const found = value["case"];
  if (!isRecord(found)) return ["/case must be an object"];
  if (found["kind"] === "run") return runFaults(found);
  // What stands in for the graph of a refusal may be anything: that is what is refused.
  if (found["kind"] === "refusal") return told(REFUSAL, { ...found, graph: null }, "/case");
  if (found["kind"] === "fabric") return fabricFaults(found);
  return [`/case/kind must be run, refusal or fabric, but is ${JSON.stringify(found["kind"])}`];
};

/** Says everything that is wrong with a text that is no case file. */
export const readCase = (source: string): ReadCase => {
  let value: unknown;
  try {
    value = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { ok: false, faults: [`it is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const faults = faultsIn(value);
  return faults.length === 0
    ? { ok: true, file: value as CaseFile }
    : { ok: false, faults: faults.slice(0, MOST_FAULTS) };
};
