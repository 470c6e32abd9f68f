/** How a process treats the sessions it owns. Times in milliseconds. */
export interface HostSettings {
  /** How long a claim lasts without renewal, 5,000 to 300,000. */
  readonly leaseMs: number;
  /** An assignment that its node has not asked for within this time is placed again. */
  readonly dispatchTimeoutMs: number;
  /** How long a process may be silent before others take its sessions over. */
  readonly processLeaseMs: number;
  /** How often leases, assignments, the inbox and other processes are looked at. */
  readonly tickMs: number;
  /** Most messages handled in one turn. */
  readonly messagesPerTurn: number;
  /** Messages that wait for a turn; past it callers are asked to come again. */
  readonly maxWaitingMessages: number;
  /** Most sessions taken over at once. */
  readonly takeOverBatch: number;
  /** Most expired leases, and most inbox messages, looked at at once. */
  readonly sweepBatch: number;
  /** How long after its time limit an attempt may be reported; then its claim counts as lost. */
  readonly overrunGraceMs: number;
  /** How long rows of ended claims are kept, so that a result that comes again is known again; and how often old ones are removed. */
  readonly keepMs: number;
  readonly forgetEveryMs: number;
  /** How long to wait before sessions are loaded again after the store failed. */
  readonly reloadDelayMs: number;
}

export const HOST_SETTINGS: HostSettings = {
  leaseMs: 30_000,
  dispatchTimeoutMs: 5_000,
  processLeaseMs: 5_000,
  tickMs: 500,
  messagesPerTurn: 1_000,
  maxWaitingMessages: 20_000,
  takeOverBatch: 100,
  sweepBatch: 1_000,
  overrunGraceMs: 30_000,
  keepMs: 600_000,
  forgetEveryMs: 10_000,
  reloadDelayMs: 250,
};
