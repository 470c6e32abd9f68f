/**
 * What several executions of one attempt mean together. Decisions depend on the set of results alone, never on the order in which
 * they came.
 */

/** What one node made of the attempt. */
export interface Replica {
  readonly nodeId: string;
  /** SHA-256 of the canonical form of the output, or that there is none. */
  readonly outcome: { readonly type: "output"; readonly digest: string } | { readonly type: "failure" };
}

/** Nodes of a quorum: odd, so that two outputs cannot tie. */
export const QUORUM_SIZE = 3;

/** Outputs that have to agree. */
export const QUORUM_MAJORITY = 2;

export type QuorumDecision =
  | { readonly type: "pending" }
  | {
      readonly type: "accepted";
      readonly digest: string;
      /** Who gave this output, by id. */
      readonly agreed: readonly string[];
      /** Who gave another output, by id: evidence against them. A failure is no lie. */
      readonly liars: readonly string[];
      /** All nodes have reported, so that nobody can turn out a liar any more. */
      readonly isComplete: boolean;
    }
  | {
      readonly type: "no_majority";
      /** Who gave outputs that differ, by id; fewer than two if nodes failed. Nobody knows who of them lies. */
      readonly disagreed: readonly string[];
    };

/**
 * Decides as soon as the results that are missing can change nothing about it.
 * @throws RangeError for more than {@link QUORUM_SIZE} results, or two of one node: the caller placed them wrongly.
 */
export function decideQuorum(replicas: readonly Replica[]): QuorumDecision {
  if (replicas.length > QUORUM_SIZE || new Set(replicas.map(({ nodeId }) => nodeId)).size < replicas.length)
    throw new RangeError(`A quorum takes at most ${QUORUM_SIZE} results of as many nodes; place each on another node.`);
  const nodesOf = new Map<string, string[]>();
  for (const { nodeId, outcome } of replicas)
    if (outcome.type === "output") nodesOf.set(outcome.digest, [...(nodesOf.get(outcome.digest) ?? []), nodeId]);
  const outputs = [...nodesOf];
  const most = Math.max(0, ...outputs.map(([, nodes]) => nodes.length));
  const missing = QUORUM_SIZE - replicas.length;
  const others = (digest: string | null) =>
    outputs.flatMap(([each, nodes]) => (each === digest ? [] : nodes)).sort(byId);
  for (const [digest, nodes] of outputs)
    if (nodes.length >= QUORUM_MAJORITY)
      return { type: "accepted", digest, agreed: nodes.sort(byId), liars: others(digest), isComplete: missing === 0 };
  return most + missing >= QUORUM_MAJORITY ? { type: "pending" } : { type: "no_majority", disagreed: others(null) };
}

export type RecomputeDecision =
  | { readonly type: "pending" }
  | { readonly type: "accepted"; readonly digest: string }
  /** Two outputs that differ. Nobody knows which is right, so that both nodes are named, by id. */
  | { readonly type: "mismatch"; readonly nodes: readonly [string, string] }
  /** One or both gave no output, so that nothing is confirmed; they are named, by id. */
  | { readonly type: "failed"; readonly nodes: readonly string[] };

/**
 * Decides what an execution and its repetition mean; null: not reported yet.
 * @throws RangeError if both are of one node.
 */
export function decideRecompute(first: Replica | null, second: Replica | null): RecomputeDecision {
  if (first !== null && first.nodeId === second?.nodeId)
    throw new RangeError("A recomputation takes the results of two nodes; place the second on another node.");
  const failed = [first, second].flatMap((each) => (each?.outcome.type === "failure" ? [each.nodeId] : []));
  if (failed.length > 0) return { type: "failed", nodes: failed.sort(byId) };
  if (first?.outcome.type !== "output" || second?.outcome.type !== "output") return { type: "pending" };
  if (first.outcome.digest === second.outcome.digest) return { type: "accepted", digest: first.outcome.digest };
  const [a, b] = [first.nodeId, second.nodeId];
  return { type: "mismatch", nodes: byId(a, b) < 0 ? [a, b] : [b, a] };
}

/** Ids are ASCII, so code units are code points. */
function byId(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
