// Cases for fabrics: what tenants, nodes and operators do, one after the other. Plain JSON, complete in itself. A step about something that
// is not there (yet) is no step, so that any part of a case is a case.
import type { FabricProfile } from "../laws/profiles.ts";

/** A unit of a graph, in short. */
export interface UnitPlan {
  readonly type: "deterministic" | "small_model" | "llm";
  /** Positions of units before it that it depends on. */
  readonly needs: readonly number[];
  /** `max_attempts`. */
  readonly attempts: number;
  readonly idempotent: boolean;
  readonly privacy: "allow_remote" | "local_only";
  readonly region: Region | null;
  readonly trusted: boolean;
}
export interface GraphPlan {
  readonly units: readonly UnitPlan[];
  /** `max_retries`; null: not limited. */
  readonly retries: number | null;
}
export const REGIONS = ["kit-east", "kit-west"] as const;
export type Region = (typeof REGIONS)[number];

export interface NodePlan {
  readonly kind: "cpu" | "llm_pod";
  readonly region: Region;
  readonly isTrusted: boolean;
  readonly slots: number;
  /** Whether it has models, if it is a CPU node. */
  readonly hasModels: boolean;
}

export const REPORTS = ["output", "invalid output", "retryable error", "final error", "timeout"] as const;
export const FORGERIES = [
  "flipped signature",
  "key of another node",
  "signed other content",
  "older token",
  "greater token",
  "another attempt",
  "another unit",
  "another session",
] as const;

export type Step =
  /** `again`: the same graph under the same key. `changed`: another graph under it. `new key`: the same graph_id in another graph. */
  | {
      readonly do: "submit";
      readonly graph: number;
      readonly how: "new" | "again" | "twice" | "changed" | "graph id" | "other tenant";
    }
  | { readonly do: "claim"; readonly node: number; readonly max: number }
  | { readonly do: "start"; readonly claim: number; readonly token: "own" | "older" }
  | {
      readonly do: "report";
      readonly claim: number;
      readonly says: (typeof REPORTS)[number];
      readonly cpu: number;
      readonly tokens: number;
    }
  | { readonly do: "replay"; readonly claim: number }
  | { readonly do: "forge"; readonly claim: number; readonly how: (typeof FORGERIES)[number] }
  /** The node renews: its own claims, with an older token, or claims of another node. */
  | {
      readonly do: "beat";
      readonly node: number;
      readonly claims: "own" | "older token" | "foreign";
      readonly health: "healthy" | "draining";
    }
  /** The node is not heard from any more. */
  | { readonly do: "vanish"; readonly node: number }
  /** Longer than a lease; nodes that have not vanished send heartbeats meanwhile. */
  | { readonly do: "wait a lease" }
  | { readonly do: "quarantine"; readonly node: number; readonly on: boolean }
  | { readonly do: "cancel"; readonly graph: number }
  /** All nodes that are there work honestly until there is nothing to do. */
  | { readonly do: "work" }
  /** Something is asked over HTTP; `pick` chooses among its forms. */
  | { readonly do: "ask"; readonly what: Probe; readonly pick: number };

export const PROBES = [
  "versions",
  "tokens",
  "bodies",
  "parameters",
  "paths",
  "strangers",
  "tags",
  "result",
  "pages",
  "stream",
  "lists",
  "cancel",
] as const;
export type Probe = (typeof PROBES)[number];

/** What happens on a fabric. */
export interface FabricCase {
  readonly kind: "fabric";
  readonly profile: FabricProfile;
  readonly graphs: readonly GraphPlan[];
  readonly nodes: readonly NodePlan[];
  readonly steps: readonly Step[];
}

/** A new step does not compile until it is here. */
const STEP_NAMES: Readonly<Record<Step["do"], true>> = {
  submit: true,
  claim: true,
  start: true,
  report: true,
  replay: true,
  forge: true,
  beat: true,
  vanish: true,
  "wait a lease": true,
  quarantine: true,
  cancel: true,
  work: true,
  ask: true,
};
export const STEPS: readonly string[] = Object.keys(STEP_NAMES);
