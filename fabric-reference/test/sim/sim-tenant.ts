import { KrakoBackend } from "@krako/backend-client";
import type { ExecutionEvent, ExecutionResult } from "@krako/contracts";
import type { Intent } from "./generate-graph.ts";
import type { Network } from "./network.ts";
import { Party } from "./party.ts";
import type { Randomness } from "./randomness.ts";
import { URL_OF_NOWHERE } from "./sim-node.ts";
import type { WorldClock } from "./world-clock.ts";

/** What one caller saw of one run. */
export interface Seen {
  readonly intent: Intent;
  readonly party: Party;
  readonly events: ExecutionEvent[];
  result: ExecutionResult | null;
  error: unknown;
  isSettled: boolean;
  /** Its machine died: nobody waits any more. */
  isGone: boolean;
}

/** What callers need. */
export interface SimTenantOptions {
  readonly world: WorldClock;
  readonly network: Network;
  readonly random: Randomness;
  /** By tenant. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** The callers of a simulated fabric, each with the real client. */
export class SimTenants {
  readonly seen: Seen[] = [];
  readonly #options: SimTenantOptions;

  constructor(options: SimTenantOptions) {
    this.#options = options;
  }

  /** Whether every caller that lives has got its answer. */
  get areServed(): boolean {
    return this.seen.every(({ isSettled, isGone }) => isSettled || isGone);
  }

  /** Submits a graph, perhaps not for the first time, and follows it to its end. `cancelAfterMs`: or gives up then. */
  run(intent: Intent, cancelAfterMs: number | null): Seen {
    const { world, network, tokens } = this.#options;
    const { tenant_id } = intent.graph;
    const party = new Party(`caller ${this.seen.length} of ${tenant_id}`, world);
    const backend = new KrakoBackend({
      url: URL_OF_NOWHERE,
      token: tokens.get(tenant_id) ?? "",
      fetch: async (request) => await network.send(party, await sentOf(request)),
      clock: party.clock,
      random: this.#options.random.fork(party.name).next,
    });
    const seen: Seen = { intent, party, events: [], result: null, error: null, isSettled: false, isGone: false };
    this.seen.push(seen);
    const giveUp = new AbortController();
    if (cancelAfterMs !== null) party.clock.after(cancelAfterMs, () => giveUp.abort());
    const options = { signal: giveUp.signal, onEvent: (event: ExecutionEvent) => void seen.events.push(event) };
    backend.executeTaskgraph(intent.graph, intent.context, options).then(
      (result) => {
        seen.result = result;
        seen.isSettled = true;
      },
      (error: unknown) => {
        seen.error = error;
        seen.isSettled = true;
      },
    );
    return seen;
  }

  /** The machine of whoever asked first for a graph dies. */
  crash(intent: Intent): void {
    const seen = this.seen.find((each) => each.intent === intent);
    if (seen === undefined) return;
    seen.isGone = true;
    seen.party.kill();
  }
}

async function sentOf(request: Request): Promise<Parameters<Network["send"]>[1]> {
  const { url, method, signal } = request;
  const body = request.body === null ? undefined : await request.text();
  return { url, method, headers: Object.fromEntries(request.headers), body, signal };
}
