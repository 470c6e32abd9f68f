import type { Faults } from "./fault-points.ts";
import type { Party } from "./party.ts";
import type { Randomness } from "./randomness.ts";
import type { WorldClock } from "./world-clock.ts";

/** A process of the fabric as the network reaches it. */
export interface Reachable {
  readonly party: Party;
  /** Null while it does not listen. */
  readonly fetch: typeof fetch | null;
}

/** One request, with a body that can be sent more than once. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
}

/** What the network is made with. */
export interface NetworkOptions {
  readonly world: WorldClock;
  readonly faults: Faults;
  readonly random: Randomness;
  /** Processes that a request may reach. */
  readonly processes: () => readonly Reachable[];
  /** Told of every answer that a process gave, also of those that never arrive. */
  readonly onAnswer: (sent: Sent, status: number, body: string) => void;
}

/** Milliseconds: of a delay that happens, and until it is noticed that nothing comes. */
const DELAY_MS = 300;
const SILENCE_MS = 3_000;

/** Between clients and nodes on one side and processes on the other; every request may reach any of them. */
export class Network {
  readonly #options: NetworkOptions;
  /** Who cannot reach whom, and until when. */
  readonly #cuts = new Map<string, number>();
  /** Number of the last request of each sender that arrived. */
  readonly #arrived = new Map<Party, number>();
  #sent = 0;

  constructor(options: NetworkOptions) {
    this.#options = options;
  }

  /** For so many milliseconds nothing passes between two parties. */
  cut(from: Party, to: Party, ms: number): void {
    const { faults, world } = this.#options;
    faults.count("net.partition");
    this.#cuts.set(`${from.name} ${to.name}`, world.now() + ms);
  }

  /** Sends a request as `from` does; rejects as `fetch` does where no answer comes. */
  async send(from: Party, sent: Sent): Promise<Response> {
    const { faults, random, world } = this.#options;
    sent.signal.throwIfAborted();
    this.#sent += 1;
    const number = this.#sent;
    const to = this.#anyProcess();
    if (faults.strikes("net.request.delayed")) await this.#wait(random.between(1, DELAY_MS), sent.signal);
    if (to === null || this.#isCut(from, to.party)) throw await this.#silence(sent.signal);
    if (faults.strikes("net.request.dropped")) throw await this.#silence(sent.signal);
    if (faults.strikes("net.request.duplicated")) this.#sendAgain(to, sent);
    this.#note(from, number);
    const response = await this.#deliver(to, sent);
    if (faults.strikes("net.answer.delayed")) await this.#wait(random.between(1, DELAY_MS), sent.signal);
    if (faults.strikes("net.answer.dropped")) throw await this.#silence(sent.signal);
    await new Promise<void>((resolve) => from.run(resolve));
    if (world.now() < (this.#cuts.get(`${from.name} ${to.party.name}`) ?? 0)) throw await this.#silence(sent.signal);
    return response;
  }

  #anyProcess(): Reachable | null {
    const processes = this.#options.processes().filter(({ fetch }) => fetch !== null);
    return processes.length === 0 ? null : this.#options.random.pick(processes);
  }

  #isCut(from: Party, to: Party): boolean {
    return this.#options.world.now() < (this.#cuts.get(`${from.name} ${to.name}`) ?? 0);
  }

  #note(from: Party, number: number): void {
    const last = this.#arrived.get(from) ?? 0;
    if (number < last) this.#options.faults.count("net.request.reordered");
    else this.#arrived.set(from, number);
  }

  #sendAgain(to: Reachable, sent: Sent): void {
    const { random, world } = this.#options;
    const unheard = { ...sent, signal: new AbortController().signal };
    world.after(random.between(0, DELAY_MS), () => {
      this.#deliver(to, unheard).then(
        (response) => response.body?.cancel(),
        () => undefined,
      );
    });
  }

  async #deliver({ party, fetch }: Reachable, sent: Sent): Promise<Response> {
    await Promise.race([party.able(), party.died]);
    if (!party.isAlive || fetch === null) throw new TypeError("fetch failed: connection refused");
    const { url, method, headers, body, signal } = sent;
    const answer = fetch(url, { method, headers: { ...headers }, ...(body === undefined ? {} : { body }), signal });
    answer.catch(() => undefined);
    const response = await Promise.race([answer, party.died]);
    if (response === undefined) throw new TypeError("fetch failed: connection reset");
    if (response.headers.get("content-type")?.startsWith("text/event-stream")) return this.#stream(response, party);
    const text = await response.text();
    if (!party.isAlive) throw new TypeError("fetch failed: connection reset");
    this.#options.onAnswer(sent, response.status, text);
    const { status } = response;
    const isTorn = text.length > 1 && this.#options.faults.strikes("net.answer.torn");
    return new Response(isTorn ? text.slice(0, text.length >> 1) : text, { status, headers: response.headers });
  }

  /** A stream that ends with its process, or breaks off before that. */
  #stream(response: Response, party: Party): Response {
    const { faults, random } = this.#options;
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let left = faults.strikes("net.stream.cut") ? random.between(0, 4) : Number.POSITIVE_INFINITY;
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const step = left > 0 ? await Promise.race([reader.read(), party.died]) : undefined;
          left -= 1;
          if (step === undefined) {
            reader.cancel().catch(() => undefined);
            controller.error(new TypeError("terminated"));
          } else if (step.done) controller.close();
          else controller.enqueue(step.value);
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status: response.status, headers: response.headers });
  }

  async #silence(signal: AbortSignal): Promise<Error> {
    await this.#wait(this.#options.random.between(1, SILENCE_MS), signal);
    return new TypeError("fetch failed: nothing came back");
  }

  /** Waits, or rejects as soon as the sender gives up. */
  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const abort = (): void => {
        stop();
        reject(signal.reason);
      };
      const stop = this.#options.world.after(ms, () => {
        signal.removeEventListener("abort", abort);
        resolve();
      });
      signal.addEventListener("abort", abort, { once: true });
    });
  }
}
