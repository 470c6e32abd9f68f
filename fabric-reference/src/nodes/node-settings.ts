/** What nodes are told, and how they are seen. Times in milliseconds. */
export interface NodeSettings {
  /** How often a node sends a heartbeat. */
  readonly heartbeatIntervalMs: number;
  /** A node that was not heard from for longer is down. */
  readonly silentAfterMs: number;
  /** How often this process reads what other processes recorded of nodes. */
  readonly refreshMs: number;
}

export const NODE_SETTINGS: NodeSettings = { heartbeatIntervalMs: 5_000, silentAfterMs: 20_000, refreshMs: 1_000 };
