import type { Connection } from "./database.ts";
import { hotStatement } from "./hot-statement.ts";

const RENEW = hotStatement(
  "process_renew",
  () => `
  insert into process (process_id, renewed_at, lease_until) values ($1, $2, $3)
  on conflict (process_id) do update set renewed_at = excluded.renewed_at, lease_until = excluded.lease_until`,
);

/** Says that a process lives until `leaseUntil`. When that is over, others take over its sessions. */
export async function renewProcess(
  connection: Connection,
  { processId, now, leaseUntil }: { readonly processId: string; readonly now: number; readonly leaseUntil: number },
): Promise<void> {
  await connection.run(RENEW, [processId, now, leaseUntil]);
}

const END = hotStatement("process_end", () => "delete from process where process_id = $1");

/** A process that stops says so: its sessions can be taken over at once. */
export async function endProcess(connection: Connection, processId: string): Promise<void> {
  await connection.run(END, [processId]);
}

const LIVING = hotStatement(
  "process_living",
  () => `select process_id as "processId" from process where lease_until > $1 order by process_id`,
);

/** Processes whose lease is not over at `now`. */
export async function listProcesses(connection: Connection, now: number): Promise<readonly string[]> {
  return (await connection.run<{ readonly processId: string }>(LIVING, [now])).map(({ processId }) => processId);
}

const FORGET = hotStatement("process_forget", () => "delete from process where lease_until < $1");

/** Removes the rows of processes whose lease was over before a time. Whoever takes over needs no row of theirs. */
export async function forgetProcesses(connection: Connection, before: number): Promise<void> {
  await connection.run(FORGET, [before]);
}

const ACQUIRE = hotStatement(
  "lease_acquire",
  () => `
  insert into lease (name, holder, epoch, held_until) values ($1, $2, 1, $4)
  on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until,
    epoch = case when lease.holder = excluded.holder then lease.epoch else lease.epoch + 1 end
  where lease.holder = excluded.holder or lease.held_until <= $3
  returning epoch`,
);

/**
 * Acquires or renews the lease of a leader.
 * @returns its epoch, which grows with each change of holder, or null when another holds it.
 */
export async function acquireLease(
  connection: Connection,
  ask: { readonly name: string; readonly holder: string; readonly now: number; readonly until: number },
): Promise<number | null> {
  const [row] = await connection.run<{ readonly epoch: number }>(ACQUIRE, [ask.name, ask.holder, ask.now, ask.until]);
  return row?.epoch ?? null;
}

const CHECK = hotStatement(
  "lease_check",
  ({ dialect }) => `
  select epoch from lease where name = $1 and holder = $2 and epoch = $3 ${dialect === "postgres" ? "for share" : ""}`,
);

/** Whether the lease is still held in this epoch; nobody else can acquire it until the transaction ends. */
export async function checkLease(
  connection: Connection,
  { name, holder, epoch }: { readonly name: string; readonly holder: string; readonly epoch: number },
): Promise<boolean> {
  return (await connection.run(CHECK, [name, holder, epoch])).length > 0;
}

const RELEASE = hotStatement("lease_release", () => "update lease set held_until = 0 where name = $1 and holder = $2");

/** Gives a lease back, so that another can acquire it at once. */
export async function releaseLease(
  connection: Connection,
  { name, holder }: { readonly name: string; readonly holder: string },
): Promise<void> {
  await connection.run(RELEASE, [name, holder]);
}
