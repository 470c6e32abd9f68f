import type { Connection, Database } from "../src/store/database.ts";
import type { Dispatch } from "../src/store/dispatches.ts";
import type { LogEntry } from "../src/store/log.ts";
import type { NodeRow } from "../src/store/nodes.ts";
import type { NewSession, SessionUpdate } from "../src/store/sessions.ts";

/** Rows for tests of the store; what a test is about is given, the rest fits. */
export function newSession(name: string, given: Partial<NewSession> = {}): NewSession {
  return {
    tenantId: "acme",
    sessionId: `session-${name}`,
    graphId: `graph-${name}`,
    requestId: `request-${name}`,
    graphDigest: `digest-${name}`,
    graphText: `{"graph":"${name}"}`,
    contextText: "{}",
    owner: "process-1",
    submittedAt: 1_000,
    ...given,
  };
}

/** The first turn of a session, with two events. */
export function turn(name: string, given: Partial<SessionUpdate> = {}): SessionUpdate {
  return {
    tenantId: "acme",
    sessionId: `session-${name}`,
    owner: "process-1",
    epoch: 1,
    fromSequence: 0,
    toSequence: 2,
    state: "running",
    startedAt: 2_000,
    endedAt: null,
    resultText: null,
    ...given,
  };
}

export function entry(stream: string, firstSequence: number, lastSequence: number = firstSequence): LogEntry {
  const sequences = Array.from({ length: lastSequence - firstSequence + 1 }, (_, index) => firstSequence + index);
  const eventsText = JSON.stringify(
    sequences.map((sequence) => ({ sequence, said: "a \u0000 \ud800 'quoted\" text" })),
  );
  return { tenantId: "acme", stream, firstSequence, lastSequence, at: 3_000, eventsText };
}

export function dispatch(name: string, given: Partial<Dispatch> = {}): Dispatch {
  return {
    tenantId: "acme",
    sessionId: "session-a",
    workUnitId: `unit-${name}`,
    attemptIndex: 1,
    replica: 0,
    nodeId: "node-1",
    claimId: `claim-${name}`,
    fencingToken: 1,
    state: "assigned",
    owner: "process-1",
    assignedAt: 4_000,
    leaseUntil: null,
    startedAt: null,
    workText: '{"unit":"as declared"}',
    resultDigest: null,
    ...given,
  };
}

export function nodeRow(nodeId: string, given: Partial<NodeRow> = {}): NodeRow {
  return {
    nodeId,
    registrationText: "{}",
    keyThumbprint: `key-of-${nodeId}`,
    registeredAt: 1_000,
    health: "healthy",
    lastHeartbeatAt: null,
    running: 0,
    queued: 0,
    errorRate: null,
    quarantined: false,
    quarantineReason: null,
    changedAt: 1_000,
    ...given,
  };
}

/** One function of the store in a transaction of its own. */
export function inTransaction<T, Rest extends readonly unknown[]>(
  database: Database,
  work: (connection: Connection, ...rest: Rest) => Promise<T>,
  ...rest: Rest
): Promise<T> {
  return database.transaction((connection) => work(connection, ...rest));
}
