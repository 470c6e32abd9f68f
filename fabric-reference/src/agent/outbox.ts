import type { ResultOutcome, WorkUnitResult } from "@krako/contracts";
import { canonicalJson } from "@krako/rules";
import { FabricRefusal } from "./fabric-refusal.ts";
import { FabricUnreachable, type FabricWire } from "./fabric-wire.ts";
import type { NodeKey } from "./node-key.ts";
import { canonicalArray, signText } from "./signing.ts";

/** Requests under way at once: what arrives meanwhile goes together with the next one. */
const MOST_REQUESTS = 2;

/** Results in one request: the contract's own limit. */
const MOST_RESULTS = 256;

/** Bytes of the results of one request, half of what a body may have; a fabric that takes less says so. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Requests of one result at once, where the fabric cannot take them together. */
const MOST_ALONE = 64;

/**
 * What became of a result: taken (`accepted: false`: it had been taken before); `unfit`: no such result is ever taken; refused: the claim is
 * not this node's any more, or the node is not welcome; or given up because nobody wants it any more.
 */
export type Delivery =
  | { readonly type: "taken"; readonly accepted: boolean }
  | { readonly type: "unfit"; readonly refusal: FabricRefusal }
  | { readonly type: "refused"; readonly refusal: FabricRefusal }
  | { readonly type: "given_up"; readonly error: unknown };

/** Statuses that are about the document handed in. */
const ABOUT_THE_DOCUMENT: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** The status of a document that is too large, and those of a path that an older fabric does not have. */
const TOO_LARGE = 413;
const NO_SUCH_PATH: ReadonlySet<number> = new Set([404, 405]);

/** A result that is to be handed in. `done` is called once; nobody waits for it any more when `signal` aborts. */
export interface Sent {
  readonly result: WorkUnitResult;
  readonly traceparent: string;
  readonly signal: AbortSignal;
  readonly done: (delivery: Delivery) => void;
}

interface Parcel extends Sent {
  /** Its RFC 8785 form, and how many bytes that has. */
  readonly text: string;
  readonly bytes: number;
}

/** How results are handed in. */
export interface OutboxOptions {
  readonly wire: FabricWire;
  readonly key: NodeKey;
  readonly nodeId: string;
}

/**
 * Hands in results: those that arrive while others are on their way go together, under one signature. Each is tried until the fabric says
 * something, or its signal aborts. What the fabric does not take together is handed in alone.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  #waiting: Parcel[] = [];
  readonly #alone: Parcel[] = [];
  #requests = 0;
  #requestsAlone = 0;
  #mostBytes = MOST_BYTES;
  #isTogether = true;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** The caller bounds how many results there are. @throws TypeError when the result is not JSON. */
  send(sent: Sent): void {
    const text = canonicalJson(sent.result);
    const parcel = { ...sent, text, bytes: Buffer.byteLength(text) };
    if (!this.#isTogether) this.#alone.push(parcel);
    else this.#waiting.push(parcel);
    // A microtask later, so that what arrives together goes together.
    queueMicrotask(() => this.#next());
  }

  #next(): void {
    while (this.#requests < MOST_REQUESTS && this.#waiting.length > 0) {
      const batch = this.#batch();
      this.#requests += 1;
      void this.#deliver(batch).then(() => {
        this.#requests -= 1;
        this.#next();
      });
    }
    while (this.#requestsAlone < MOST_ALONE) {
      const parcel = this.#alone.shift();
      if (parcel === undefined) return;
      this.#requestsAlone += 1;
      void this.#deliverOne(parcel, false).then(() => {
        this.#requestsAlone -= 1;
        this.#next();
      });
    }
  }

  /** What goes with the next request: at least one. */
  #batch(): readonly Parcel[] {
    let count = 1;
    let total = this.#waiting[0]?.bytes ?? 0;
    for (const { bytes } of this.#waiting.slice(1, MOST_RESULTS)) {
      total += bytes;
      if (total > this.#mostBytes) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #deliver(batch: readonly Parcel[]): Promise<void> {
    const [first, second] = batch;
    if (first === undefined) return;
    if (second === undefined) await this.#deliverOne(first, true);
    else await this.#deliverAll(batch, first.traceparent);
  }

  /** With `mayWait`, what the fabric fails at is left to be tried again without keeping others waiting. */
  async #deliverOne(parcel: Parcel, mayWait: boolean): Promise<void> {
    const { result, text, traceparent, signal, done } = parcel;
    try {
      const signed = { result, signature: signText(text, this.#options.key) };
      const { accepted } = await this.#options.wire.handIn(signed, traceparent, signal, mayWait);
      done({ type: "taken", accepted });
    } catch (error) {
      if (mayWait && error instanceof FabricUnreachable) this.#alone.push(parcel);
      else done(failed(error));
    }
  }

  async #deliverAll(batch: readonly Parcel[], traceparent: string): Promise<void> {
    const { wire, nodeId } = this.#options;
    const wanted = new Wanted(batch);
    try {
      const { receipts } = await wire.handInAll(nodeId, () => this.#body(wanted.parcels), traceparent, wanted.signal);
      const outcomes = new Map(receipts.map((receipt) => [receipt.claim_id, receipt]));
      for (const parcel of wanted.parcels) {
        const outcome = outcomes.get(parcel.result.claim_id);
        // Nothing was said of it.
        if (outcome === undefined) this.#alone.push(parcel);
        else parcel.done(deliveryOf(outcome));
      }
    } catch (error) {
      this.#notTogether(wanted.parcels, error);
    } finally {
      wanted.forget();
    }
  }

  #body(parcels: readonly Parcel[]): string {
    const results = canonicalArray(parcels.map(({ text }) => text));
    return `{"results":${results},"signature":${JSON.stringify(signText(results, this.#options.key))}}`;
  }

  /** Tries it otherwise where that may help. */
  #notTogether(parcels: readonly Parcel[], error: unknown): void {
    const status = error instanceof FabricRefusal ? error.status : null;
    if (status === TOO_LARGE) {
      const bytes = parcels.reduce((sum, parcel) => sum + parcel.bytes, 0);
      this.#mostBytes = Math.min(this.#mostBytes, Math.floor(bytes / 2));
      this.#waiting = [...parcels, ...this.#waiting];
    } else if (status !== null && NO_SUCH_PATH.has(status)) {
      this.#isTogether = false;
      this.#alone.push(...parcels, ...this.#waiting.splice(0));
    } else if (error instanceof FabricUnreachable || (status !== null && ABOUT_THE_DOCUMENT.has(status)))
      this.#alone.push(...parcels);
    else for (const { done } of parcels) done(failed(error));
  }
}

/** Those of a batch that somebody still waits for; `signal` aborts when there are none. */
class Wanted {
  readonly #over = new AbortController();
  readonly #parcels = new Map<Parcel, () => void>();

  constructor(batch: readonly Parcel[]) {
    for (const parcel of batch) {
      const giveUp = (): void => this.#giveUp(parcel);
      this.#parcels.set(parcel, giveUp);
      parcel.signal.addEventListener("abort", giveUp);
    }
    for (const parcel of batch) if (parcel.signal.aborted) this.#giveUp(parcel);
  }

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  get parcels(): readonly Parcel[] {
    return [...this.#parcels.keys()];
  }

  /** Listens to nobody any more. */
  forget(): void {
    for (const [{ signal }, giveUp] of this.#parcels) signal.removeEventListener("abort", giveUp);
  }

  #giveUp(parcel: Parcel): void {
    this.#parcels.delete(parcel);
    parcel.done({ type: "given_up", error: parcel.signal.reason });
    if (this.#parcels.size === 0) this.#over.abort(parcel.signal.reason);
  }
}

function failed(error: unknown): Delivery {
  if (!(error instanceof FabricRefusal)) return { type: "given_up", error };
  return { type: ABOUT_THE_DOCUMENT.has(error.status) ? "unfit" : "refused", refusal: error };
}

/** A receipt with a code is what the single operation refuses. */
function deliveryOf({ accepted, code }: ResultOutcome): Delivery {
  if (code === undefined) return { type: "taken", accepted };
  const status = code === "not_found" ? 404 : 409;
  return { type: "refused", refusal: new FabricRefusal("take the result", status, { code }) };
}
