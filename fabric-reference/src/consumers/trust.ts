import { TRUST, type TrustConstants } from "../policies/trust-constants.ts";
import { dropConsumer, listStates, readStates, writeStates } from "../store/consumers.ts";
import type { Connection } from "../store/database.ts";
import { appendLog, type LogEntry, lastSequence } from "../store/log.ts";
import { writeEvents } from "../store/log-events.ts";
import { together } from "../store/together.ts";
import type { Consumer } from "./consumer.ts";
import { recordedEntry } from "./log-pages.ts";
import {
  isEvidence,
  NODE_PREFIX,
  streamKey,
  TOLD_KEY,
  TRUST_STREAM,
  type TrustedNode,
  TrustFold,
  type TrustOutcome,
} from "./trust-fold.ts";

/** The name trust keeps its position under. */
export const TRUST_CONSUMER = "trust";

/** Sessions that are held in memory, at most; more are read from the store again. */
const MAX_HELD_STREAMS = 10_000;

/** Nodes that are read at once. */
const NODES_PER_READ = 500;

/** Writes the trust of each node from the log, and tells of scores that moved. All decisions are those of {@link TrustFold}. */
export class TrustConsumer implements Consumer {
  readonly name: string = TRUST_CONSUMER;
  readonly #constants: TrustConstants;
  #fold: TrustFold | null = null;
  /** The last event of the stream that is in the log. Ahead of the fold only while a rebuild catches up. */
  #inLog = 0;

  constructor(constants: TrustConstants = TRUST) {
    this.#constants = constants;
  }

  async take(connection: Connection, entries: readonly LogEntry[]): Promise<void> {
    const relevant = entries.filter(isEvidence);
    if (relevant.length === 0) return;
    const fold = this.#fold ?? (await this.#load(connection));
    this.#fold = fold;
    const keys = new Set(relevant.map(({ tenantId, stream }) => streamKey(tenantId, stream)));
    const unknown = [...keys].filter((key) => !fold.knows(key));
    for (const [key, text] of await readStates(connection, this.name, unknown)) fold.put(key, text);
    for (const entry of relevant) fold.take(recordedEntry(entry));
    const { states, events } = fold.drain();
    await together(
      writeStates(
        connection,
        this.name,
        [...states].map(([key, text]) => ({ key, text })),
      ),
      appendLog(connection, this.#untold(events)),
    );
    if (fold.streams > MAX_HELD_STREAMS) this.forget();
  }

  forget(): void {
    this.#fold = null;
  }

  drop(connection: Connection): Promise<void> {
    return dropConsumer(connection, this.name);
  }

  async #load(connection: Connection): Promise<TrustFold> {
    const fold = new TrustFold(this.#constants);
    for (const node of await keptNodes(connection)) fold.put(node.key, node.text);
    for (const [key, text] of await readStates(connection, this.name, [TOLD_KEY])) fold.put(key, text);
    this.#inLog = await lastSequence(connection, "", TRUST_STREAM);
    return fold;
  }

  /** A rebuild finds its events in the log already: they are the same. */
  #untold(events: TrustOutcome["events"]): LogEntry[] {
    const untold = events.filter(({ sequence }) => sequence > this.#inLog);
    const [first, last] = [untold[0], untold.at(-1)];
    if (first === undefined || last === undefined) return [];
    this.#inLog = last.sequence;
    return [
      {
        tenantId: "",
        stream: TRUST_STREAM,
        firstSequence: first.sequence,
        lastSequence: last.sequence,
        at: Date.parse(last.timestamp),
        eventsText: writeEvents(untold),
      },
    ];
  }
}

/** The score of a node as it was told last; `at` in milliseconds since 1970. */
export interface ToldTrust {
  readonly nodeId: string;
  readonly score: number;
  readonly at: number;
}

/** The scores of all nodes, by id. Placement reads them now and then; it never waits for them. */
export async function readTrust(connection: Connection): Promise<readonly ToldTrust[]> {
  const kept = await keptNodes(connection);
  return kept.flatMap(({ text }) => {
    const { nodeId, told } = JSON.parse(text) as TrustedNode;
    return told === null ? [] : [{ nodeId, ...told }];
  });
}

/** What is kept of each node, by id. */
export async function keptNodes(
  connection: Connection,
): Promise<readonly { readonly key: string; readonly text: string }[]> {
  const all: { readonly key: string; readonly text: string }[] = [];
  for (let after = NODE_PREFIX; ; ) {
    const page = await listStates(connection, TRUST_CONSUMER, after, NODES_PER_READ);
    const nodes = page.filter(({ key }) => key.startsWith(NODE_PREFIX));
    all.push(...nodes);
    const last = nodes.at(-1);
    if (last === undefined || nodes.length < NODES_PER_READ) return all;
    after = last.key;
  }
}
