import type { SignedWorkUnitResult } from "@krako/contracts";
import { FabricRefusal } from "./fabric-refusal.ts";
import type { FabricWire } from "./fabric-wire.ts";

/** Results on their way at once: twice what one commit of a busy fabric takes, so that the next arrive while it is under way. */
const MOST_ON_THE_WAY = 64;

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

interface Parcel {
  readonly signed: SignedWorkUnitResult;
  readonly traceparent: string;
  readonly signal: AbortSignal;
  readonly done: (delivery: Delivery) => void;
}

/** Hands in results, a bounded number at once; each is tried until the fabric says something, or its signal aborts. */
export class Outbox {
  readonly #wire: FabricWire;
  readonly #waiting: Parcel[] = [];
  #onTheWay = 0;

  constructor(wire: FabricWire) {
    this.#wire = wire;
  }

  /** `done` is called once. The caller bounds how many results there are. */
  send(parcel: Parcel): void {
    this.#waiting.push(parcel);
    this.#next();
  }

  #next(): void {
    while (this.#onTheWay < MOST_ON_THE_WAY) {
      const parcel = this.#waiting.shift();
      if (parcel === undefined) return;
      this.#onTheWay += 1;
      void this.#deliver(parcel).then((delivery) => {
        this.#onTheWay -= 1;
        parcel.done(delivery);
        this.#next();
      });
    }
  }

  async #deliver({ signed, traceparent, signal }: Parcel): Promise<Delivery> {
    try {
      const { accepted } = await this.#wire.handIn(signed, traceparent, signal);
      return { type: "taken", accepted };
    } catch (error) {
      if (!(error instanceof FabricRefusal)) return { type: "given_up", error };
      return { type: ABOUT_THE_DOCUMENT.has(error.status) ? "unfit" : "refused", refusal: error };
    }
  }
}
