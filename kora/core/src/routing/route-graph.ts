import type { BackendCapabilities, BackendMode, BackendRouting, BackendStatus, TaskGraph } from "@krako/contracts";
import { missingCapabilities, privacyOf } from "@krako/rules";

/** What is known of a backend before anything runs; null where it did not answer. */
export interface BackendFacts {
  readonly capabilities: BackendCapabilities | null;
  readonly status: BackendStatus | null;
}

/** Where a graph runs and why, as results say it. */
export interface Route {
  readonly backend: BackendMode;
  /** `krako: the local backend has no medium model for llm units`; at most {@link LONGEST_REASON} characters. */
  readonly reason: string;
}

/** Characters of a reason; `execution_metadata.routing` takes no more. */
export const LONGEST_REASON = 256;

/** Whether data of the graph must not leave this machine. */
export function isLocalOnly({ work_units, policy }: TaskGraph): boolean {
  return work_units.some((unit) => privacyOf(unit, policy.privacy_default) === "local_only");
}

/**
 * Decides once, for the whole graph and before anything of it runs, where it runs: from the setting, the capabilities and the
 * health of both backends. A graph with a `local_only` unit stays here whatever the setting says. `graph` is the graph as it
 * was meant, before anything was left out of it for one backend.
 */
export function routeGraph(
  graph: TaskGraph,
  routing: BackendRouting,
  local: BackendFacts,
  krako: () => Promise<BackendFacts>,
): Promise<Route> {
  if (isLocalOnly(graph)) return Promise.resolve(route("local", "the graph has local_only units"));
  switch (routing) {
    case "always":
      return Promise.resolve(route("krako", "routing is always"));
    case "when_local_cannot":
      return routeByNeed(graph, local, krako);
    default:
      return routing satisfies never;
  }
}

async function routeByNeed(
  graph: TaskGraph,
  local: BackendFacts,
  askKrako: () => Promise<BackendFacts>,
): Promise<Route> {
  const here = cannot(graph, local);
  if (here === null) return route("local", "the local backend can run it");
  const krako = await askKrako();
  const there = cannot(graph, krako);
  if (there === null) return route("krako", `local cannot: ${here}`);
  return route("local", `local cannot: ${here} krako neither: ${there}`);
}

/** Why a backend cannot run a graph, in a sentence; null if it can. */
function cannot(graph: TaskGraph, { capabilities, status }: BackendFacts): string | null {
  if (capabilities === null || status === null) return "It does not answer.";
  if (status.status === "unavailable") return status.message ?? "It takes nothing at the moment.";
  return missingCapabilities(graph, capabilities)[0]?.message ?? null;
}

function route(backend: BackendMode, reason: string): Route {
  const text = `${backend}: ${reason}`;
  return { backend, reason: text.length <= LONGEST_REASON ? text : `${text.slice(0, LONGEST_REASON - 1)}…` };
}
