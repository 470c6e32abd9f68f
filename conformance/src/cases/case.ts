// Cases: plain JSON, complete in themselves, independent of the generator that made them.
import type { RuleId, TaskGraph } from "@krako/contracts";
import type { FabricCase } from "../fabric/fabric-case.ts";
import type { Json } from "../oracle/json.ts";

/** What the model does when a unit calls it the first, second, … time; the last answer stands for all later calls. */
export type ModelAnswerScript =
  /** Answers `output`; `valid` says whether it satisfies the unit's schema. `usage` null: reports none. */
  | {
      readonly kind: "answer";
      readonly output: Json;
      readonly valid: boolean;
      readonly usage: { readonly tokens_in: number; readonly tokens_out: number } | null;
    }
  /** Too many requests (HTTP 429): nothing consumed, may work another time. */
  | { readonly kind: "rate_limited" }
  /** Fails (HTTP 503), or breaks off (`cut`): what it consumed is not known; may work another time. */
  | { readonly kind: "unavailable" }
  | { readonly kind: "cut" }
  /** Refuses the request (HTTP 400): nothing consumed, will not work another time. */
  | { readonly kind: "refused" }
  /** Comes back with something that is no answer: in this process with a rejection nobody can look at, over HTTP with a page of HTML. */
  | { readonly kind: "garbage" }
  /** Never answers; ends when the caller gives up. */
  | { readonly kind: "silent" };

/** What an operation does is in its unit's `input`; here is only what the judge must know beforehand. */
export interface OperationScript {
  readonly kind: "operation";
  /** Whether its output satisfies the unit's schema. */
  readonly valid: boolean;
}
export interface ModelScript {
  readonly kind: "model";
  readonly answers: readonly ModelAnswerScript[];
}
/** By unit id. */
export type Script = Readonly<Record<string, OperationScript | ModelScript>>;

/** In which order the model answers calls that wait at the same time; concurrency lives in the case, not in luck. */
export type Release =
  | { readonly order: "at once" }
  | { readonly order: "last first" }
  | { readonly order: "shuffled"; readonly seed: number };

/** What ends a run before its time. */
export type Stop =
  | { readonly at: "event"; readonly count: number }
  | { readonly at: "call"; readonly count: number }
  | { readonly at: "start" }
  | null;

/** A valid graph to be run. */
export interface RunCase {
  readonly kind: "run";
  readonly graph: TaskGraph;
  readonly script: Script;
  readonly release: Release;
  /** The caller cancels. */
  readonly stop: Stop;
  /** Deadline of the context, in milliseconds from the submission; null: none. */
  readonly deadline_ms: number | null;
  readonly twin: Twin;
}

/**
 * A second execution to compare with. `again`: the same after the first has ended; `beside`: the same at the same time. The others change
 * what must not matter: `permuted` the order of units and members in the document, `roomier` doubles every limit, `bystander` adds a unit
 * that has to do with nothing.
 */
export type Twin = "none" | "again" | "beside" | "permuted" | "roomier" | "bystander";

/** Something that must be refused before anything runs. */
export interface RefusalCase {
  readonly kind: "refusal";
  /** The graph, or what is sent in its place. */
  readonly graph: unknown;
  /** Members that replace those of the context the kit makes; a member that is undefined is left out. */
  readonly context?: Readonly<Record<string, Json>>;
  readonly expects: {
    readonly error_type: "VERSION_MISMATCH" | "VALIDATION_ERROR" | "UNSUPPORTED_CAPABILITY";
    /** The rule that is broken. */
    readonly rule: RuleId;
    /** Whether a violation must name it; where the type of the refusal says enough, none need. */
    readonly named: boolean;
    /** What was broken, in words. */
    readonly because: string;
  };
}

export type Case = RunCase | RefusalCase | FabricCase;
