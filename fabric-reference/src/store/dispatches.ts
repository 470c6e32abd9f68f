import type { Connection } from "./database.ts";
import { fieldsOf, hotStatement } from "./hot-statement.ts";

/**
 * ```
 * assigned ──claim──▶ claimed ──result──▶ reported ──┐
 *    │                   ├──lease over──▶ lost ──────┤
 *    └───────────────────┴──────────────────────────▶ ended
 * ```
 * Only the owner of the session ends a dispatch; `ended` never changes.
 */
export type DispatchState = "assigned" | "claimed" | "reported" | "lost" | "ended";

/** One attempt of one unit, given to one node. */
export interface Dispatch {
  readonly tenantId: string;
  readonly sessionId: string;
  readonly workUnitId: string;
  /** From 1. */
  readonly attemptIndex: number;
  /** Which of the attempt's nodes, from 0: several run the same attempt where results are verified. */
  readonly replica: number;
  readonly nodeId: string;
  readonly claimId: string;
  readonly fencingToken: number;
  readonly state: DispatchState;
  /** The process that owns the session. */
  readonly owner: string;
  readonly assignedAt: number;
  readonly leaseUntil: number | null;
  /** When the node said that it had begun; null: not known. */
  readonly startedAt: number | null;
  /** JSON of the contract's `Claim` without `lease_expires_at`; empty where it was granted as it was made, since nobody reads it then. */
  readonly workText: string;
  readonly resultDigest: string | null;
}

const COLUMNS = {
  tenantId: "text",
  sessionId: "text",
  workUnitId: "text",
  attemptIndex: "bigint",
  replica: "bigint",
  nodeId: "text",
  claimId: "text",
  fencingToken: "bigint",
  state: "text",
  owner: "text",
  assignedAt: "bigint",
  leaseUntil: "bigint",
  startedAt: "bigint",
  workText: "text",
  resultDigest: "text",
} as const;
const FIELDS = fieldsOf("dispatch", Object.keys(COLUMNS));

interface Claimed {
  readonly claimId: string;
}

const INSERT = hotStatement(
  "dispatch_insert",
  ({ given }) => `
  insert into dispatch (tenant_id, session_id, work_unit_id, attempt_index, replica, node_id, claim_id, fencing_token, state,
    owner, assigned_at, lease_until, started_at, work_text, result_digest)
  select "tenantId", "sessionId", "workUnitId", "attemptIndex", "replica", "nodeId", "claimId", "fencingToken", "state",
    "owner", "assignedAt", "leaseUntil", "startedAt", "workText", "resultDigest"
  from ${given("$1", COLUMNS)}`,
);

/** @throws StoreConflictError when a claim id is known. */
export async function insertDispatches(connection: Connection, rows: readonly Dispatch[]): Promise<void> {
  if (rows.length > 0) await connection.run(INSERT, [JSON.stringify(rows)]);
}

/** Rows are locked in the order of their claims, so that two batches never wait for each other in a ring. */
const END = hotStatement(
  "dispatch_end",
  ({ given, locked }) => `
  with done as materialized (
    select held.claim_id, given."resultDigest" from ${given("$1", { claimId: "text", resultDigest: "text" })}
    join dispatch as held on held.claim_id = given."claimId"
    order by held.claim_id ${locked("held")}
  )
  update dispatch set state = 'ended', ended_at = $2, result_digest = coalesce(done."resultDigest", result_digest)
  from done where dispatch.claim_id = done.claim_id and dispatch.state <> 'ended'`,
);

export interface EndedDispatch {
  readonly claimId: string;
  readonly resultDigest: string | null;
}

/** Ends dispatches, whatever their state, at `endedAt`; also those that are withdrawn. What has ended stays as it is. */
export async function endDispatches(
  connection: Connection,
  ended: readonly EndedDispatch[],
  endedAt: number,
): Promise<void> {
  if (ended.length > 0) await connection.run(END, [JSON.stringify(ended), endedAt]);
}

const CLAIM_OWN = hotStatement(
  "dispatch_claim_own",
  ({ given, locked }) => `
  with wanted as materialized (
    select held.claim_id, given."leaseUntil" from ${given("$1", { claimId: "text", leaseUntil: "bigint" })}
    join dispatch as held on held.claim_id = given."claimId"
    order by held.claim_id ${locked("held")}
  )
  update dispatch set state = 'claimed', lease_until = wanted."leaseUntil"
  from wanted where dispatch.claim_id = wanted.claim_id and dispatch.state = 'assigned'
  returning dispatch.claim_id as "claimId"`,
);

/** Claims for nodes that wait at the owner itself. @returns claim ids that were NOT in state `assigned`. */
export async function claimOwn(
  connection: Connection,
  claims: readonly { readonly claimId: string; readonly leaseUntil: number }[],
): Promise<readonly string[]> {
  if (claims.length === 0) return [];
  const claimed = new Set((await connection.run<Claimed>(CLAIM_OWN, [JSON.stringify(claims)])).map(claimOf));
  return claims.map(claimOf).filter((claimId) => !claimed.has(claimId));
}

const CLAIM_FOREIGN = hotStatement(
  "dispatch_claim_foreign",
  ({ lockedUnlessBusy }) => `
  with wanted as materialized (
    select held.claim_id from dispatch as held
    where held.node_id = $1 and held.state = 'assigned' and held.owner <> $4
    order by held.assigned_at limit $2 ${lockedUnlessBusy("held")}
  )
  update dispatch set state = 'claimed', lease_until = $3
  from wanted where dispatch.claim_id = wanted.claim_id
  returning ${FIELDS}`,
);

/** Claims what other processes have assigned to this node, the longest waiting first. */
export async function claimForeign(
  connection: Connection,
  ask: { readonly nodeId: string; readonly max: number; readonly leaseUntil: number; readonly notOwner: string },
): Promise<readonly Dispatch[]> {
  const claimed = await connection.run<Dispatch>(CLAIM_FOREIGN, [ask.nodeId, ask.max, ask.leaseUntil, ask.notOwner]);
  return inOrder(claimed);
}

const FIND = hotStatement("dispatch_find", () => `select ${FIELDS} from dispatch where claim_id = $1`);

export async function findDispatch(connection: Connection, claimId: string): Promise<Dispatch | null> {
  return (await connection.run<Dispatch>(FIND, [claimId]))[0] ?? null;
}

const MARK_STARTED = hotStatement(
  "dispatch_mark_started",
  ({ greater }) => `
  update dispatch set started_at = coalesce(started_at, $4), lease_until = ${greater}(coalesce(lease_until, 0), $5)
  where claim_id = $1 and node_id = $2 and fencing_token = $3 and state = 'claimed'
  returning claim_id as "claimId"`,
);

/** Records that a claimed attempt has begun and renews its lease. @returns false when the claim is not this node's any more. */
export async function markStarted(
  connection: Connection,
  report: {
    readonly claimId: string;
    readonly nodeId: string;
    readonly fencingToken: number;
    readonly startedAt: number;
    readonly leaseUntil: number;
  },
): Promise<boolean> {
  const { claimId, nodeId, fencingToken, startedAt, leaseUntil } = report;
  const marked = await connection.run(MARK_STARTED, [claimId, nodeId, fencingToken, startedAt, leaseUntil]);
  return marked.length > 0;
}

const MARK_REPORTED = hotStatement(
  "dispatch_mark_reported",
  () => `
  update dispatch set state = 'reported', result_digest = $4
  where claim_id = $1 and node_id = $2 and fencing_token = $3 and state = 'claimed'
  returning claim_id as "claimId"`,
);

/** claimed → reported. @returns false when the claim is not this node's any more, or a result was taken before. */
export async function markReported(
  connection: Connection,
  report: {
    readonly claimId: string;
    readonly nodeId: string;
    readonly fencingToken: number;
    readonly resultDigest: string;
  },
): Promise<boolean> {
  const { claimId, nodeId, fencingToken, resultDigest } = report;
  return (await connection.run(MARK_REPORTED, [claimId, nodeId, fencingToken, resultDigest])).length > 0;
}

const RENEW = hotStatement(
  "dispatch_renew",
  ({ given, locked, greater }) => `
  with renewal as materialized (
    select held.claim_id from ${given("$1", { claimId: "text", fencingToken: "bigint" })}
    join dispatch as held on held.claim_id = given."claimId" and held.fencing_token = given."fencingToken"
    where held.node_id = $2
    order by held.claim_id ${locked("held")}
  )
  update dispatch set lease_until = ${greater}(coalesce(lease_until, 0), $3)
  from renewal where dispatch.claim_id = renewal.claim_id and dispatch.state = 'claimed'
  returning dispatch.claim_id as "claimId"`,
);

/** Renews the leases a node still holds; a lease never becomes shorter. @returns the claim ids that WERE renewed. */
export async function renewLeases(
  connection: Connection,
  nodeId: string,
  renewals: readonly { readonly claimId: string; readonly fencingToken: number }[],
  leaseUntil: number,
): Promise<readonly string[]> {
  if (renewals.length === 0) return [];
  const renewed = await connection.run<Claimed>(RENEW, [JSON.stringify(renewals), nodeId, leaseUntil]);
  return renewed.map(claimOf);
}

const EXPIRE = hotStatement(
  "dispatch_expire",
  ({ lockedUnlessBusy }) => `
  with over as materialized (
    select held.claim_id from dispatch as held
    where held.owner = $1 and held.state = 'claimed' and held.lease_until <= $2
    order by held.claim_id limit $3 ${lockedUnlessBusy("held")}
  )
  update dispatch set state = 'lost' from over where dispatch.claim_id = over.claim_id
  returning ${FIELDS}`,
);

/** claimed → lost, for leases of this owner that are over at `now`. */
export async function expireLeases(
  connection: Connection,
  { owner, now, max }: { readonly owner: string; readonly now: number; readonly max: number },
): Promise<readonly Dispatch[]> {
  return inOrder(await connection.run<Dispatch>(EXPIRE, [owner, now, max]));
}

const LOSE = hotStatement(
  "dispatch_lose",
  ({ given, locked }) => `
  with over as materialized (
    select held.claim_id from ${given("$1", { claimId: "text" })} join dispatch as held on held.claim_id = given."claimId"
    order by held.claim_id ${locked("held")}
  )
  update dispatch set state = 'lost' from over
  where dispatch.claim_id = over.claim_id and dispatch.state in ('claimed', 'lost')
  returning dispatch.claim_id as "claimId"`,
);

/** claimed → lost, whatever their leases say. @returns claim ids that are lost now; not those whose result was taken meanwhile. */
export async function loseClaims(connection: Connection, claimIds: readonly string[]): Promise<readonly string[]> {
  if (claimIds.length === 0) return [];
  const claims = JSON.stringify(claimIds.map((claimId) => ({ claimId })));
  return (await connection.run<Claimed>(LOSE, [claims])).map(claimOf).sort();
}

const OF_SESSION = hotStatement(
  "dispatch_of_session",
  () => `
  select ${FIELDS} from dispatch where tenant_id = $1 and session_id = $2 and state <> 'ended' order by claim_id`,
);

/** The dispatches of a session that have not ended. */
export function dispatchesOf(
  connection: Connection,
  tenantId: string,
  sessionId: string,
): Promise<readonly Dispatch[]> {
  return connection.run(OF_SESSION, [tenantId, sessionId]);
}

const REASSIGN = hotStatement(
  "dispatch_reassign",
  ({ locked }) => `
  with moved as materialized (
    select held.claim_id from dispatch as held
    where held.tenant_id = $1 and held.session_id = $2 and held.state <> 'ended'
    order by held.claim_id ${locked("held")}
  )
  update dispatch set owner = $3 from moved where dispatch.claim_id = moved.claim_id`,
);

/** At takeover: the session's dispatches that have not ended go to its new owner. */
export async function reassignOwner(
  connection: Connection,
  tenantId: string,
  sessionId: string,
  owner: string,
): Promise<void> {
  await connection.run(REASSIGN, [tenantId, sessionId, owner]);
}

const FORGET = hotStatement(
  "dispatch_forget",
  () => `
  delete from dispatch where claim_id in (
    select claim_id from dispatch where state = 'ended' and ended_at < $1 order by ended_at limit $2)
  returning claim_id as "claimId"`,
);

/** Removes at most `max` dispatches that ended before a time. @returns how many were removed. */
export async function forgetDispatches(
  connection: Connection,
  { endedBefore, max }: { readonly endedBefore: number; readonly max: number },
): Promise<number> {
  return (await connection.run(FORGET, [endedBefore, max])).length;
}

function claimOf({ claimId }: Claimed): string {
  return claimId;
}

/** What a statement returns has no order of its own. */
function inOrder(dispatches: readonly Dispatch[]): readonly Dispatch[] {
  return dispatches.toSorted((a, b) => a.assignedAt - b.assignedAt || (a.claimId < b.claimId ? -1 : 1));
}
