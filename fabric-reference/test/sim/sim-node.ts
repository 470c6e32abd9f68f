import { createHash, createPrivateKey, createPublicKey } from "node:crypto";
import type { Substrate, WorkUnitResult } from "@krako/contracts";
import { CONTRACT_VERSION } from "@krako/rules";
import { PluginAttempts } from "../../src/agent/attempt-runner.ts";
import { FabricWire, type WireAnswer, type WireRequest } from "../../src/agent/fabric-wire.ts";
import { NodeAgent } from "../../src/agent/node-agent.ts";
import type { NodeKey } from "../../src/agent/node-key.ts";
import { signResult } from "../../src/agent/signing.ts";
import type { Log } from "../../src/door/log.ts";
import type { Faults } from "./fault-points.ts";
import type { Network } from "./network.ts";
import { Party } from "./party.ts";
import type { Randomness } from "./randomness.ts";
import { modelOf, OPERATIONS, operationsOf, type Workshop } from "./work.ts";
import type { WorldClock } from "./world-clock.ts";

/** What a node is made with. */
export interface SimNodeOptions {
  readonly id: string;
  readonly kind: Substrate;
  readonly trustZone: string;
  readonly concurrency: number;
  readonly lies: boolean;
  readonly token: string;
  readonly world: WorldClock;
  readonly network: Network;
  readonly faults: Faults;
  readonly random: Randomness;
  readonly log: Log;
  /** A cheated result was answered: whether it was refused. */
  readonly onCheated: (isRefused: boolean, what: string) => void;
  /** A model did not do what its script says. */
  readonly onDisturbed: (runId: string) => void;
}

/** Where requests seem to go. */
export const URL_OF_NOWHERE = "http://127.0.0.1";

/** A node of the simulated fabric: the real agent with scripted work. It can die and come back with the same key, and it can cheat. */
export class SimNode {
  readonly id: string;
  readonly key: NodeKey;
  party: Party;
  #agent: NodeAgent;
  readonly #options: SimNodeOptions;
  #incarnation = 0;

  constructor(options: SimNodeOptions) {
    this.#options = options;
    this.id = options.id;
    this.key = keyFrom(options.id);
    this.party = this.#newParty();
    this.#agent = this.#newAgent();
  }

  async start(): Promise<void> {
    await Promise.race([this.#agent.start(), this.party.died]);
  }

  crash(): void {
    this.party.kill();
  }

  /** A new process of the same node. */
  restart(): void {
    if (this.party.isAlive) this.party.kill();
    this.party = this.#newParty();
    this.#agent = this.#newAgent();
    this.start().catch(() => undefined);
  }

  /** Lets go of its work properly and ends. */
  async drain(): Promise<void> {
    const { party } = this;
    await Promise.race([this.#agent.stop(500), party.died]);
    party.kill();
  }

  /** Many requests at once: more than the fabric has to answer. */
  flood(requests: number): void {
    const { faults, token } = this.#options;
    faults.count("node.floods");
    const signal = new AbortController().signal;
    const body = JSON.stringify({ health: "healthy", running: 0, queued: 0, claims: [] });
    for (let sent = 0; sent < requests; sent += 1)
      this.#send(`${URL_OF_NOWHERE}/v1/nodes/${this.id}/heartbeat`, { ...headersOf(token), body, signal }).catch(
        () => undefined,
      );
  }

  #newParty(): Party {
    this.#incarnation += 1;
    return new Party(`${this.id}/${this.#incarnation}`, this.#options.world);
  }

  #newAgent(): NodeAgent {
    const { id, kind, trustZone, concurrency, faults, token, log, lies, onDisturbed } = this.#options;
    const { clock } = this.party;
    const random = this.#options.random.fork(this.party.name);
    const shop: Workshop = { clock, faults, random, lies, onDisturbed };
    const isPod = kind === "llm_pod";
    const models = [modelOf(shop, isPod ? "llm" : "small_model")];
    const operations = isPod ? [] : [operationsOf(shop)];
    const { party } = this;
    const wire = new FabricWire({
      url: URL_OF_NOWHERE,
      token,
      clock,
      random: random.next,
      fetch: (url, request) => this.#sendAs(party, url, request),
    });
    return new NodeAgent({
      registration: {
        node_id: id,
        kind,
        region: "sim",
        trust_zone: trustZone,
        capabilities: {
          runtime_version: "0.1.0",
          max_concurrency: concurrency,
          supported_task_types: isPod ? ["llm"] : ["aggregation", "deterministic", "small_model"],
          supported_operations: Object.values(OPERATIONS).filter((name) => !isPod || name === OPERATIONS.model),
          model_tiers: ["small"],
          supported_context_window: 100_000,
          memory_mb: 1_024,
        },
      },
      key: this.key,
      wire,
      attempts: new PluginAttempts({ operations, models, workers: 1, clock }),
      clock,
      random: random.next,
      log,
    });
  }

  async #sendAs(party: Party, url: string, request: WireRequest): Promise<WireAnswer> {
    await party.able();
    if (!/\/result$/.test(url)) return await this.#send(url, request);
    const { faults } = this.#options;
    if (faults.strikes("node.result.forged")) this.#cheat(url, request, (signed) => flip(signed));
    if (faults.strikes("node.result.stale")) this.#cheat(url, request, ({ result }) => this.#ofAnotherClaim(result));
    // It says that it handed in and did not: the claim's lease has to end it.
    if (faults.strikes("node.result.kept")) return taken(url);
    const answer = await this.#send(url, request);
    if (answer.status === 200 && faults.strikes("node.result.replayed")) this.#replay(url, request);
    return answer;
  }

  /** Sends a result that must not be taken. */
  #cheat(url: string, request: WireRequest, change: (signed: Signed) => Signed): void {
    const body = JSON.stringify(change(JSON.parse(request.body) as Signed));
    const signal = new AbortController().signal;
    this.#send(url, { ...request, body, signal }).then(
      async (answer) => {
        const text = await answer.text();
        const isTaken = answer.status === 200 && text.includes('"accepted":true');
        this.#options.onCheated(!isTaken, `A cheated result of ${this.id} was taken: ${url}.`);
      },
      () => undefined,
    );
  }

  /** Once more the same: whatever is said to it, it counts once. */
  #replay(url: string, request: WireRequest): void {
    this.#send(url, { ...request, signal: new AbortController().signal }).catch(() => undefined);
  }

  #ofAnotherClaim(result: WorkUnitResult): Signed {
    return signResult({ ...result, fencing_token: result.fencing_token + 1 }, this.key);
  }

  #send(url: string, { headers, body, signal }: Omit<WireRequest, "method">): Promise<Response> {
    return this.#options.network.send(this.party, { url, method: "POST", headers, body, signal });
  }
}

type Signed = ReturnType<typeof signResult>;

/** The same signature with one bit turned. */
function flip({ result, signature }: Signed): Signed {
  const bytes = Buffer.from(signature, "base64url");
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  return { result, signature: bytes.toString("base64url") };
}

function taken(url: string): Response {
  const claim_id = /\/claims\/([^/]+)\/result$/.exec(url)?.[1] ?? "";
  return new Response(JSON.stringify({ claim_id, accepted: true }), {
    headers: { "content-type": "application/json", "krako-contract-version": CONTRACT_VERSION },
  });
}

function headersOf(token: string): { readonly headers: Record<string, string> } {
  return {
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      "krako-contract-version": CONTRACT_VERSION,
    },
  };
}

/** Wraps 32 bytes as an Ed25519 private key in PKCS #8. */
const PKCS8_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");

/** The same key for the same node in every world. */
function keyFrom(id: string): NodeKey {
  const secret = createHash("sha256").update(`key of ${id}`).digest();
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, secret]), format: "der", type: "pkcs8" });
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return { publicKey: { kty: "OKP", crv: "Ed25519", x: x as string }, privateKey };
}
