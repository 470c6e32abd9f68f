import type {
  Claim,
  ClaimRequest,
  Heartbeat,
  NodeRegistration,
  SignedWorkUnitResult,
  SignedWorkUnitResults,
  StartReport,
} from "@krako/contracts";
import { type Clock, canonicalJson } from "@krako/rules";
import type { WireAnswer, WireFetch, WireRequest } from "../src/agent/fabric-wire.ts";
import type { SignedText } from "../src/agent/signing.ts";

interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfter?: number;
}

/** What became of a result that was handed in. */
export interface HandedIn {
  readonly signed: SignedWorkUnitResult;
  readonly accepted: boolean;
}

interface Poll {
  readonly request: ClaimRequest;
  readonly answer: (claims: readonly Claim[]) => void;
}

/**
 * The routes that nodes use, in this process and without a session behind them: the test grants claims and loses them, answers as it
 * likes, and looks at what came in.
 */
export class NodeRoutesDouble {
  readonly registrations: NodeRegistration[] = [];
  readonly heartbeats: Heartbeat[] = [];
  readonly polls: ClaimRequest[] = [];
  readonly starts: { readonly claimId: string; readonly report: StartReport }[] = [];
  readonly handedIn: HandedIn[] = [];
  /** What was handed in with one signature. */
  readonly together: SignedWorkUnitResults[] = [];
  readonly requests: { readonly url: string; readonly request: WireRequest }[] = [];
  /** Claims that the next heartbeat names as lost. */
  readonly lost = new Set<string>();
  /** Answers that replace the usual one, by the end of the path; each is used once. `null`: no connection. */
  readonly instead: { readonly path: RegExp; readonly reply: Reply | null; readonly afterwards?: boolean }[] = [];
  isDown = false;
  /** Does not notice that who asked for claims has gone. */
  isDeaf = false;
  readonly #clock: Clock;
  readonly #granted: Claim[] = [];
  readonly #taken = new Set<string>();
  readonly #waiting = new Set<Poll>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Answers those who wait for claims, with none. */
  answerEmpty(): void {
    for (const poll of [...this.#waiting]) {
      this.#waiting.delete(poll);
      poll.answer([]);
    }
  }

  /** Grants claims to whoever asks next. */
  grant(...claims: readonly Claim[]): void {
    this.#granted.push(...claims);
    for (const poll of [...this.#waiting]) this.#answer(poll);
  }

  get outcomes(): readonly SignedWorkUnitResult["result"]["outcome"][] {
    return this.handedIn.filter(({ accepted }) => accepted).map(({ signed }) => signed.result.outcome);
  }

  /** What was signed: results that came alone, and those that came together. */
  signedTexts(): readonly SignedText[] {
    const alone = this.handedIn.filter(
      ({ signed }) => !this.together.some(({ signature }) => signature === signed.signature),
    );
    return [
      ...alone.map(({ signed }) => ({ text: canonicalJson(signed.result), signature: signed.signature })),
      ...this.together.map(({ results, signature }) => ({ text: canonicalJson(results), signature })),
    ];
  }

  readonly fetch: WireFetch = async (url, request) => {
    this.requests.push({ url, request });
    if (this.isDown) throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    const path = new URL(url).pathname;
    const at = this.instead.findIndex((each) => each.path.test(path));
    const [special] = at < 0 ? [] : this.instead.splice(at, 1);
    // The request was worked on, and its answer was lost.
    if (special?.afterwards) await this.#route(path, request);
    if (special?.reply === null) throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
    return answerOf(special?.reply ?? (await this.#route(path, request)));
  };

  async #route(path: string, { body, signal }: WireRequest): Promise<Reply> {
    const [, , kind, id = "", action] = path.split("/");
    const document: unknown = JSON.parse(body);
    if (kind === "nodes" && action === undefined) {
      this.registrations.push(document as NodeRegistration);
      const registered_at = new Date(this.#clock.now()).toISOString();
      return { status: 200, body: { node_id: "cpu-1", heartbeat_interval_ms: 5_000, lease_ms: 15_000, registered_at } };
    }
    if (action === "heartbeat") {
      this.heartbeats.push(document as Heartbeat);
      const lost = [...this.lost];
      this.lost.clear();
      return { status: 200, body: { renewed: [], lost } };
    }
    if (action === "claims") return await this.#poll(document as ClaimRequest, signal);
    if (action === "started") {
      this.starts.push({ claimId: id, report: document as StartReport });
      return { status: 200, body: { claim_id: id, lease_expires_at: "2026-01-31T09:30:00.000Z" } };
    }
    if (action === "results") {
      const together = document as SignedWorkUnitResults;
      this.together.push(together);
      const receipts = together.results.map((result) => ({
        claim_id: result.claim_id,
        accepted: this.#take({ result, signature: together.signature }),
      }));
      return { status: 200, body: { receipts } };
    }
    return { status: 200, body: { claim_id: id, accepted: this.#take(document as SignedWorkUnitResult) } };
  }

  #take(signed: SignedWorkUnitResult): boolean {
    const accepted = !this.#taken.has(signed.result.claim_id);
    this.#taken.add(signed.result.claim_id);
    this.handedIn.push({ signed, accepted });
    return accepted;
  }

  #poll(request: ClaimRequest, signal: AbortSignal): Promise<Reply> {
    this.polls.push(request);
    return new Promise((resolve, reject) => {
      const poll: Poll = {
        request,
        answer: (claims) => {
          this.#waiting.delete(poll);
          cancel();
          resolve({ status: 200, body: { claims } });
        },
      };
      const cancel = this.#clock.after(request.wait_ms, () => poll.answer([]));
      signal.addEventListener("abort", () => {
        if (this.isDeaf) return;
        this.#waiting.delete(poll);
        cancel();
        reject(new DOMException("aborted", "AbortError"));
      });
      this.#waiting.add(poll);
      this.#answer(poll);
    });
  }

  #answer(poll: Poll): void {
    if (this.#granted.length > 0) poll.answer(this.#granted.splice(0, poll.request.max));
  }
}

function answerOf({ status, body, retryAfter }: Reply): WireAnswer {
  const text = body === undefined ? "" : JSON.stringify(body);
  const get = (name: string): string | null =>
    name === "retry-after" && retryAfter !== undefined ? String(retryAfter) : null;
  return { status, headers: { get }, text: async () => text };
}
