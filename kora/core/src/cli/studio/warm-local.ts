import type { LocalBackend } from "@krako/backend-local";
import { type BackendOptions, composeBackend, type Equipment } from "../backend/compose-backend.ts";
import type { OpenedLocal, OpenLocal } from "../backend/open-local.ts";

/** A backend that several runs use, and what it was made from. */
interface Shared {
  /** What of the equipment may change while a process lives: modules are loaded once. */
  readonly prices: string;
  readonly backend: LocalBackend;
  users: number;
}

/**
 * One backend in this process for all runs of a studio: its workers stay, so that only the first run waits for them, and its limit of
 * attempts holds for all runs together. Where the price list has changed, runs that begin get another one.
 */
export class WarmLocal {
  #current: Shared | null = null;
  /** One is opened at a time, so that two runs that begin at once share it. */
  #opening: Promise<unknown> = Promise.resolve();

  readonly open: OpenLocal = (equipment, options) => {
    const opened = this.#opening.then(() => this.#open(equipment, options));
    this.#opening = opened.catch(() => {});
    return opened;
  };

  /** Closes it when the last run that uses it has ended. */
  async close(): Promise<void> {
    await this.#opening;
    const last = this.#current;
    this.#current = null;
    if (last?.users === 0) await last.backend.close();
  }

  async #open(equipment: Equipment, options: BackendOptions): Promise<OpenedLocal> {
    const prices = JSON.stringify(equipment.priceList ?? null);
    if (this.#current?.prices !== prices) {
      const before = this.#current;
      this.#current = { prices, backend: await composeBackend(equipment, options), users: 0 };
      if (before?.users === 0) await before.backend.close();
    }
    const shared = this.#current;
    shared.users += 1;
    let isOpen = true;
    return {
      backend: shared.backend,
      close: async () => {
        if (!isOpen) return;
        isOpen = false;
        shared.users -= 1;
        if (shared.users === 0 && shared !== this.#current) await shared.backend.close();
      },
    };
  }
}
