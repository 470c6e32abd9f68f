import type { EventEnvelope, ExecutionEvent } from "@krako/contracts";
import { TENANT_STREAM } from "../billing/billing-events.ts";
import { BillingFold } from "../billing/billing-fold.ts";
import { isCreditStream } from "../billing/credit.ts";
import { PriceBook } from "../billing/price-book.ts";
import { addUsage, NO_USAGE, type UsageSums } from "../billing/usage-moment.ts";
import { NODE_PREFIX, TRUST_STREAM, TrustFold } from "../consumers/trust-fold.ts";
import { TRUST, type TrustConstants } from "../policies/trust-constants.ts";
import { type EntryLine, LogFormatError, type LogHeader, readLine } from "./log-lines.ts";
import { ReplayedSession } from "./session-view.ts";
import { ToldQueue } from "./told-queue.ts";

/** Everything that follows from a log, as the texts a fabric keeps. */
export interface ReplayedState {
  /** By tenant: the ledger's rows in RFC 8785 form, in order. */
  readonly ledgers: ReadonlyMap<string, readonly string[]>;
  /** By tenant. */
  readonly wallets: ReadonlyMap<string, string>;
  /** By tenant: what was used in all. */
  readonly usage: ReadonlyMap<string, UsageSums>;
  /** By node: what trust keeps of it. */
  readonly trust: ReadonlyMap<string, string>;
  /** By `tenant/session`: state, sequence and result. */
  readonly sessions: ReadonlyMap<string, string>;
  /** Events that were read. */
  readonly events: number;
  /** What billing and trust are recorded to have told and did not follow. */
  readonly differences: readonly string[];
}

/** Commits that are folded between two looks at what follows; bounds memory. */
const ENTRIES_PER_DRAIN = 256;

/**
 * Replays an exported log: a pure function of its lines. Nothing is called, no model least of all, and the folds are those of the
 * running fabric, so the same log gives the same bytes (DET-005). @throws LogFormatError
 */
export function replayLog(lines: Iterable<string>, constants: TrustConstants = TRUST): ReplayedState {
  const replay = new LogReplay(constants);
  for (const line of lines) replay.take(line);
  return replay.end();
}

/** {@link replayLog} line by line, for logs that are too large to hold. Its memory grows with the results, not with the events. */
export class LogReplay {
  readonly #constants: TrustConstants;
  #replay: Replay | null = null;
  #number = 0;

  constructor(constants: TrustConstants = TRUST) {
    this.#constants = constants;
  }

  /** Takes the next line, without its line end. @throws LogFormatError */
  take(text: string): void {
    this.#number += 1;
    if (text === "") return;
    const line = readLine(text, this.#number);
    if (line.type === "header") this.#replay = new Replay(line, this.#constants);
    else if (this.#replay === null) throw new LogFormatError(this.#number, "The header is missing.");
    else if (line.type === "session")
      this.#replay.document(line.tenant_id, line.session_id, line.graph_text, line.context_text);
    else this.#replay.take(line, this.#number);
  }

  /** After the last line. @throws LogFormatError when there was none. */
  end(): ReplayedState {
    if (this.#replay === null) throw new LogFormatError(1, "The log is empty; its header was expected.");
    return this.#replay.end();
  }
}

class Replay {
  readonly #header: LogHeader;
  readonly #billing: BillingFold;
  readonly #trust: TrustFold;
  readonly #open = new Map<string, ReplayedSession>();
  readonly #views = new Map<string, string>();
  readonly #ledgers = new Map<string, string[]>();
  readonly #wallets = new Map<string, string>();
  readonly #usage = new Map<string, UsageSums>();
  readonly #trusted = new Map<string, string>();
  readonly #told = new Map<string, ToldQueue>();
  #events = 0;
  #undrained = 0;

  constructor(header: LogHeader, constants: TrustConstants) {
    this.#header = header;
    this.#billing = new BillingFold(new PriceBook(header.price_book));
    this.#trust = new TrustFold(constants);
  }

  document(tenantId: string, sessionId: string, graphText: string, contextText: string): void {
    this.#open.set(`${tenantId}/${sessionId}`, new ReplayedSession(sessionId, graphText, contextText, this.#header));
  }

  take(line: EntryLine, number: number): void {
    const { tenant_id: tenantId, stream } = line;
    const events = line.events as readonly (ExecutionEvent | EventEnvelope)[];
    this.#events += events.length;
    const entry = { tenantId, stream, events };
    if (tenantId === "" ? stream === TRUST_STREAM : stream === TENANT_STREAM) this.#queue(tenantId).record(events);
    else {
      this.#billing.take(entry);
      this.#trust.take(entry);
      if (tenantId !== "" && !isCreditStream(stream)) this.#session(`${tenantId}/${stream}`, events, number);
    }
    this.#undrained += 1;
    if (this.#undrained >= ENTRIES_PER_DRAIN) this.#drain();
  }

  end(): ReplayedState {
    this.#drain();
    for (const [key, session] of this.#open) this.#views.set(key, session.text());
    for (const queue of this.#told.values()) queue.end();
    return {
      ledgers: this.#ledgers,
      wallets: this.#wallets,
      usage: this.#usage,
      trust: this.#trusted,
      sessions: this.#views,
      events: this.#events,
      differences: [...this.#told.values()].flatMap(({ differences }) => differences),
    };
  }

  #session(key: string, events: readonly (ExecutionEvent | EventEnvelope)[], number: number): void {
    const session = this.#open.get(key);
    if (session === undefined) {
      if (this.#views.has(key)) return;
      throw new LogFormatError(number, `Session ${key} has no document before its first commit; export the log again.`);
    }
    for (const event of events) session.take(event as ExecutionEvent);
    if (!session.isOver) return;
    this.#views.set(key, session.text());
    this.#open.delete(key);
  }

  #drain(): void {
    this.#undrained = 0;
    for (const { tenantId, rows, events, walletText, usage } of this.#billing.drain().tenants) {
      const ledger = this.#ledgers.get(tenantId) ?? [];
      for (const { text } of rows) ledger.push(text);
      this.#ledgers.set(tenantId, ledger);
      this.#wallets.set(tenantId, walletText);
      for (const sums of usage.values())
        this.#usage.set(tenantId, addUsage(this.#usage.get(tenantId) ?? NO_USAGE, sums));
      this.#queue(tenantId).derive(events);
    }
    const { states, events } = this.#trust.drain();
    for (const [key, text] of states) if (key.startsWith(NODE_PREFIX)) this.#trusted.set(key, text);
    this.#queue("").derive(events);
    for (const queue of this.#told.values()) queue.compare();
  }

  #queue(tenantId: string): ToldQueue {
    let queue = this.#told.get(tenantId);
    if (queue === undefined) {
      queue = new ToldQueue(tenantId === "" ? TRUST_STREAM : `${TENANT_STREAM} of ${tenantId}`);
      this.#told.set(tenantId, queue);
    }
    return queue;
  }
}

/** The whole state as lines of canonical text, the same bytes for the same state. */
export function stateLines(state: ReplayedState): string[] {
  const byKey = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    ...byKey(state.ledgers).flatMap(([, rows]) => rows.map((row) => `ledger ${row}`)),
    ...byKey(state.wallets).map(([, wallet]) => `wallet ${wallet}`),
    ...byKey(state.usage).map(([tenant, sums]) => `usage ${tenant} ${usageText(sums)}`),
    ...byKey(state.trust).map(([, text]) => `trust ${text}`),
    ...byKey(state.sessions).map(([key, text]) => `session ${key} ${text}`),
  ];
}

/** Sums as text, in millionths. */
export function usageText(sums: UsageSums): string {
  return JSON.stringify(sums, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}
