import { createHash } from "node:crypto";
import type { ExecutionEvent } from "@krako/contracts";
import type { Ids } from "@krako/rules";
import { addCredit } from "../../src/billing/add-credit.ts";
import type { Log } from "../../src/door/log.ts";
import { hashToken, mintToken } from "../../src/door/tokens.ts";
import { setPrepaid } from "../../src/store/ledger.ts";
import { migrate } from "../../src/store/migrate.ts";
import { insertToken } from "../../src/store/tokens.ts";
import { Faults } from "./fault-points.ts";
import { Invariants } from "./invariants.ts";
import { Network } from "./network.ts";
import { type Randomness, randomness } from "./randomness.ts";
import { openShared, type SharedStore } from "./shared-store.ts";
import { SimNode } from "./sim-node.ts";
import { SimProcess } from "./sim-process.ts";
import { SimTenants } from "./sim-tenant.ts";
import { Watch } from "./watch.ts";
import { quiet, WorldClock } from "./world-clock.ts";

/** Tenants, and which of them pays beforehand. */
export const TENANTS = ["acme", "beta", "prepaid"] as const;
const PREPAID = "prepaid";

const START = Date.UTC(2026, 0, 1);

/** How far the clocks of two processes can be apart from the beginning, in milliseconds. */
const SKEW_MS = 1_500;

/** Told of what happens, while somebody looks on. */
export type Journal = (at: number, what: string) => void;

/** A fabric with its nodes, tenants, network and store, in one process and one thread. */
export class World {
  readonly clock: WorldClock = new WorldClock(START);
  readonly random: Randomness;
  readonly faults: Faults;
  readonly store: SharedStore = openShared();
  readonly invariants: Invariants;
  readonly watch: Watch;
  readonly network: Network;
  readonly ids: Ids;
  readonly processes: SimProcess[] = [];
  readonly nodes: SimNode[] = [];
  readonly tenants: SimTenants;
  /** Runs whose models did not do what their script says. */
  readonly disturbed = new Set<string>();
  readonly #tokens = new Map<string, string>();
  readonly #journal: Journal;
  readonly #log: Log;
  #isHealing = false;
  #processNumber = 0;

  constructor(seed: number, journal: Journal) {
    this.random = randomness(seed);
    this.faults = new Faults(this.random);
    this.#journal = journal;
    this.#log = this.#logInto(journal);
    this.ids = idsOf(this.random.fork("ids"), this.clock);
    this.invariants = new Invariants(() => this.clock.now() - START);
    this.watch = new Watch(this.store, this.invariants, (event) => this.note(sentence(event)));
    const { clock: world, faults } = this;
    this.network = new Network({
      world,
      faults,
      random: this.random.fork("network"),
      processes: () => this.processes,
      onAnswer: (sent, status, body) => this.watch.answered(sent, status, body),
    });
    const random = this.random.fork("tenants");
    this.tenants = new SimTenants({ world, network: this.network, random, tokens: this.#tokens });
  }

  get elapsed(): number {
    return this.clock.now() - START;
  }

  note(what: string): void {
    this.#journal(this.elapsed, what);
  }

  /** Processes and nodes that work, before anything goes wrong. */
  async begin(processes: number): Promise<void> {
    const struck = this.faults.has.bind(this.faults);
    this.faults.has = () => false;
    await migrate(this.store);
    for (const tenant of TENANTS) this.#tokens.set(tenant, await this.#mint("tenant", tenant));
    await this.#fillWallet(struck("tenant.out_of_credit"));
    for (let number = 0; number < processes; number += 1) {
      const skewMs = struck("clock.skew") ? this.random.between(-SKEW_MS, SKEW_MS) : 0;
      if (skewMs !== 0) this.faults.count("clock.skew");
      await this.#during(this.addProcess(skewMs));
    }
    for (const [id, kind, lies] of NODES) this.nodes.push(await this.#node(id, kind, lies));
    await this.#during(Promise.all(this.nodes.map((node) => node.start())));
    await this.pass(1_500);
    this.faults.has = struck;
  }

  /** Lets time pass, checking after every step. */
  async pass(ms: number): Promise<void> {
    const until = this.clock.now() + ms;
    while (this.invariants.violations.length === 0 && (await this.clock.step(until))) await this.watch.look();
    if (this.invariants.violations.length === 0) this.clock.skipTo(until);
  }

  /** Lets time pass until something holds, at most so long; false if it does not come to hold. */
  async passUntil(holds: () => Promise<boolean>, mostMs: number): Promise<boolean> {
    for (let passed = 0; passed < mostMs; passed += 500) {
      if (this.invariants.violations.length > 0 || (await holds())) return true;
      await this.pass(500);
    }
    return await holds();
  }

  async #during<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const over = (): void => {
      isOver = true;
    };
    work.then(over, over);
    await quiet();
    while (!isOver && (await this.clock.step(Number.POSITIVE_INFINITY)));
    return await work;
  }

  async addProcess(skewMs: number): Promise<void> {
    this.#processNumber += 1;
    const name = `process-${this.#processNumber}`;
    this.note(`${name} starts, its clock off by ${skewMs} ms`);
    const { store: database, clock: world, faults, ids } = this;
    const process = new SimProcess({
      name,
      database,
      world,
      faults,
      ids,
      skewMs,
      random: this.random.fork(name),
      log: this.#log,
      onDeath: (dead, point) => {
        this.note(`${dead.party.name} dies: ${point}`);
        this.replaceLater(this.random.between(100, 4_000));
      },
    });
    this.processes.push(process);
    try {
      await Promise.race([process.start(), process.party.died]);
    } catch (error) {
      // As a supervisor would: what cannot start ends, and is started again.
      this.note(`${name} cannot start: ${String(error)}`);
      process.party.kill();
      process.fabric.abandon();
      this.replaceLater(500);
    }
    this.#forgetDead();
  }

  replaceLater(ms: number): void {
    this.clock.after(ms, () => {
      this.faults.count("process.restart");
      const skewMs = this.faults.has("clock.skew") ? this.random.between(-SKEW_MS, SKEW_MS) : 0;
      this.addProcess(skewMs).catch((error: unknown) => this.note(`no process: ${String(error)}`));
    });
  }

  reviveLater(node: SimNode, ms: number): void {
    this.clock.after(ms, () => this.#revive(node));
  }

  #revive(node: SimNode): void {
    if (node.party.isAlive) return;
    this.faults.count("node.restart");
    this.note(`${node.id} comes back`);
    node.restart();
  }

  /** A process that lives and is not stopped; null if there is none. */
  anyProcess(random: Randomness): SimProcess | null {
    const living = this.processes.filter(({ party, fetch }) => party.isAlive && fetch !== null && !party.isPaused);
    return living.length === 0 ? null : random.pick(living);
  }

  /** Whoever leads does not any more, without knowing. */
  deposeLeaders(): void {
    this.faults.count("leader.deposed");
    this.store
      .transaction((connection) => connection.builder.updateTable("lease").set({ held_until: 0 }).execute())
      .catch(() => undefined);
  }

  quarantine(node: SimNode, ms: number): void {
    const process = this.anyProcess(this.random);
    if (process === null) return;
    this.faults.count("node.quarantined");
    this.note(`${node.id} is quarantined`);
    process.fabric.services.quarantine(node.id, { quarantined: true, reason: "sim" }, "sim").catch(() => undefined);
    this.clock.after(ms, () => this.#release(node));
  }

  #release(node: SimNode): void {
    const process = this.anyProcess(this.random);
    if (process === null) {
      this.clock.after(1_000, () => this.#release(node));
      return;
    }
    process.fabric.services
      .quarantine(node.id, { quarantined: false, reason: "sim" }, "sim")
      .catch(() => this.clock.after(1_000, () => this.#release(node)));
  }

  /** Nothing goes wrong any more; what is dead comes back. */
  heal(): void {
    this.#isHealing = true;
    this.note("nothing goes wrong from now on");
    this.faults.end();
    for (const node of this.nodes) this.#revive(node);
  }

  /** Ends everybody properly. */
  async end(): Promise<void> {
    for (const { party } of this.tenants.seen) party.kill();
    for (const node of this.nodes) node.crash();
    await this.pass(2_500);
    await this.#during(Promise.all(this.processes.map((process) => (process.party.isAlive ? process.stop() : null))));
  }

  #forgetDead(): void {
    for (const process of [...this.processes])
      if (!process.party.isAlive) this.processes.splice(this.processes.indexOf(process), 1);
  }

  async #node(id: string, kind: "cpu" | "llm_pod", lies: boolean): Promise<SimNode> {
    const { clock: world, network, faults } = this;
    return new SimNode({
      id,
      kind,
      trustZone: id.startsWith("own-") ? "own" : "far",
      concurrency: 4,
      lies,
      token: await this.#mint("node", id),
      world,
      network,
      faults,
      random: this.random.fork(id),
      log: this.#log,
      onCheated: (isRefused, what) => this.invariants.check("cheating_is_refused", isRefused, () => what),
      onDisturbed: (runId) => this.disturbed.add(runId),
    });
  }

  async #mint(role: "tenant" | "node", owner: string): Promise<string> {
    const token = mintToken(role, (bytes) =>
      createHash("sha512").update(`${role} ${owner}`).digest().subarray(0, bytes),
    );
    await this.store.transaction((connection) =>
      insertToken(connection, { hash: hashToken(token), role, owner, createdAt: START, expiresAt: null }),
    );
    return token;
  }

  async #fillWallet(isPoor: boolean): Promise<void> {
    await this.store.transaction((connection) => setPrepaid(connection, PREPAID, true));
    const amount = isPoor ? "0.000400" : "100.000000";
    if (isPoor) this.faults.count("tenant.out_of_credit");
    await addCredit(this.store, { tenantId: PREPAID, id: this.ids.next(), amount, at: START });
  }

  /** Bugs that the code itself reports are violations; what is told of faults is not. */
  #logInto(journal: Journal): Log {
    const write = (level: string) => (what: string, facts?: unknown) => {
      journal(this.elapsed, `${level} ${what} ${JSON.stringify(facts)}`);
      const kind = (facts as { kind?: string } | undefined)?.kind ?? "";
      const isBug = /^(TypeError|ReferenceError|RangeError|SyntaxError)$/.test(kind);
      this.invariants.check("no_bug_is_logged", !isBug, () => `${what} ${JSON.stringify(facts)}`);
    };
    return { debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") } as Log;
  }

  get isHealing(): boolean {
    return this.#isHealing;
  }
}

function sentence({ execution_session_id, sequence, event_type, ...event }: ExecutionEvent): string {
  const about =
    "work_unit_id" in event && event.work_unit_id !== null ? ` ${event.work_unit_id} ${event.attempt_index}` : "";
  return `event ${execution_session_id} ${sequence} ${event_type}${about} ${JSON.stringify(event.payload)}`;
}

/** Id, kind, and whether it lies where several are asked. */
const NODES = [
  ["own-1", "cpu", false],
  ["own-2", "cpu", false],
  ["own-3", "cpu", false],
  ["far-1", "cpu", true],
  ["pod-1", "llm_pod", false],
  ["own-pod-2", "llm_pod", false],
] as const;

/** UUIDs of version 7 that follow from the seed. */
function idsOf(random: Randomness, clock: WorldClock): Ids {
  let counter = 0;
  const salt = random.between(0, 0xffff).toString(16).padStart(4, "0");
  return {
    next() {
      counter += 1;
      const time = Math.floor(clock.now()).toString(16).padStart(12, "0");
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8${salt.slice(0, 3)}-${counter.toString(16).padStart(12, "0")}`;
    },
  };
}
