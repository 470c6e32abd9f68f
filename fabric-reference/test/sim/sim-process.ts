import type { Ids } from "@krako/rules";
import { DEFAULT_PRICE_LIST } from "../../src/billing/price-book.ts";
import { inMemoryFetch } from "../../src/door/in-memory-fetch.ts";
import type { Log } from "../../src/door/log.ts";
import { createFabric, type Fabric } from "../../src/fabric.ts";
import type { Database } from "../../src/store/database.ts";
import type { FaultPoint, Faults } from "./fault-points.ts";
import type { Reachable } from "./network.ts";
import { Party } from "./party.ts";
import { ProcessStore } from "./process-store.ts";
import type { Randomness } from "./randomness.ts";
import type { WorldClock } from "./world-clock.ts";

/** How the processes of a simulated fabric are set: as by default, with times shortened so that less has to be simulated. */
export const SETTINGS = {
  settings: {
    leaseMs: 6_000,
    dispatchTimeoutMs: 3_000,
    processLeaseMs: 3_000,
    tickMs: 750,
    overrunGraceMs: 4_000,
  },
  nodes: { heartbeatIntervalMs: 1_500, silentAfterMs: 12_000, refreshMs: 1_000 },
  consumers: { pollMs: 1_000, leaseMs: 4_000, batchEntries: 16 },
  /** Low enough for a flood to reach it. */
  doorLimits: { tokenRate: { perSecond: 100, burst: 100 } },
} as const;

/** What a process is made with. */
export interface SimProcessOptions {
  readonly name: string;
  readonly database: Database;
  readonly world: WorldClock;
  readonly faults: Faults;
  readonly random: Randomness;
  readonly ids: Ids;
  readonly log: Log;
  /** How far its clock is off, in milliseconds. */
  readonly skewMs: number;
  readonly onDeath: (process: SimProcess, point: FaultPoint) => void;
}

/** One process of the simulated fabric: the real one, over a store and a clock that can fail. */
export class SimProcess implements Reachable {
  readonly party: Party;
  readonly store: ProcessStore;
  readonly fabric: Fabric;
  readonly #options: SimProcessOptions;
  #fetch: typeof fetch | null = null;

  constructor(options: SimProcessOptions) {
    const { name, database, world, faults, random, ids, log, skewMs } = options;
    this.#options = options;
    this.party = new Party(name, world, skewMs);
    this.store = new ProcessStore({
      database,
      party: this.party,
      world,
      faults,
      random: random.fork(`store of ${name}`),
      crash: (point) => this.#die(point),
    });
    this.fabric = createFabric({
      ...SETTINGS,
      database: this.store,
      clock: this.party.clock,
      ids,
      processId: name,
      priceList: DEFAULT_PRICE_LIST,
      region: "sim",
      log,
      zones: { own: ["own-*"] },
    });
  }

  /** Null while it does not listen. */
  get fetch(): typeof fetch | null {
    return this.party.isAlive ? this.#fetch : null;
  }

  /** As the command does: what cannot start is ended, and somebody starts another one. */
  async start(): Promise<void> {
    await this.fabric.start();
    this.#fetch = inMemoryFetch(this.fabric.door);
  }

  /** Dies without a word. */
  crash(point: FaultPoint): void {
    if (!this.party.isAlive) return;
    this.#options.faults.count(point);
    this.#die(point);
  }

  /** Gives everything back and ends. */
  async stop(): Promise<void> {
    this.#fetch = null;
    await Promise.race([this.fabric.stop(), this.party.died]);
    this.#die(null);
  }

  #die(point: FaultPoint | null): void {
    if (!this.party.isAlive) return;
    this.party.kill();
    this.#fetch = null;
    this.fabric.abandon();
    void this.store.close();
    if (point !== null) this.#options.onDeath(this, point);
  }
}
