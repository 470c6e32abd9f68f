// What the kit's model was asked by one execution, and what it does about it.
//
//   a call:  waiting ──its turn──▶ answered
//               └──── caller gone ▶ abandoned        silent answers, and those left at `end`, stay waiting
//
//   a log:   open ──end()──▶ ended (calls are late, those waiting may still be given up) ──close()──▶ closed (nothing waits)
import type { ModelAnswerScript, Release, Script } from "../cases/case.ts";
import type { RecordedCall } from "../judge/observation.ts";
import type { IncomingCall, Reply } from "./incoming-call.ts";
import { ReleaseQueue, type WaitingCall } from "./release-queue.ts";

/** Calls of one execution that are recorded; more are counted. */
export const MAX_RECORDED_CALLS = 10_000;

export interface Execution {
  readonly script: Script;
  /** The unit each ticket stands for. */
  readonly tickets: ReadonlyMap<string, string>;
  readonly release: Release;
  /** Position among all that is seen of this execution. */
  readonly nextMark: () => number;
  readonly now: () => number;
  /** Called with the number of calls so far, before the newest is answered. */
  readonly onCall?: (count: number) => void;
}

/** Kept by the model after the log is forgotten. */
export interface LateCalls {
  count: number;
}

export class ExecutionLog {
  readonly #execution: Execution;
  readonly #queue: ReleaseQueue;
  readonly #late: LateCalls;
  readonly #onEnd: () => void;
  readonly #calls: RecordedCall[] = [];
  readonly #callsByUnit = new Map<string | null, number>();
  readonly #waiting = new Set<(reply: Reply) => void>();
  readonly #onIdle = new Set<() => void>();
  #count = 0;
  #ended = false;

  /** Made by `ScriptedModel.open`. */
  constructor(execution: Execution, late: LateCalls, onEnd: () => void) {
    this.#execution = execution;
    this.#late = late;
    this.#queue = new ReleaseQueue(execution.release);
    this.#onEnd = onEnd;
  }

  get calls(): readonly RecordedCall[] {
    return this.#calls;
  }

  /** Calls beyond {@link MAX_RECORDED_CALLS}: answered at once, but not recorded. */
  get unrecordedCalls(): number {
    return this.#count - this.#calls.length;
  }

  /** Calls with a ticket of this execution that came after its end. */
  get lateCalls(): number {
    return this.#late.count;
  }

  /** The run has ended: calls are late from now on, and nothing that waits is answered, so that what the caller gives up can be seen. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#queue.stop();
    this.#onEnd();
  }

  /** Resolves to true as soon as no call waits, to false if some still do after that time. */
  idle(withinMs: number): Promise<boolean> {
    if (this.#waiting.size === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const onIdle = () => {
        clearTimeout(timer);
        this.#onIdle.delete(onIdle);
        resolve(this.#waiting.size === 0);
      };
      const timer = setTimeout(onIdle, withinMs);
      this.#onIdle.add(onIdle);
    });
  }

  /** Ends the log and lets go of every caller that still waits; the state of their calls stays `waiting`. */
  close(): void {
    this.end();
    for (const settle of [...this.#waiting]) settle({ kind: "let go" });
  }

  /** For the model: a call with a ticket of this execution, or (unit null) one without any. */
  receive(call: IncomingCall, unit: string | null, gone: AbortSignal): Promise<Reply> {
    const { script, onCall } = this.#execution;
    const nth = (this.#callsByUnit.get(unit) ?? 0) + 1;
    this.#callsByUnit.set(unit, nth);
    const answer = unit === null ? null : answerOf(script, unit, nth);
    let state: ReturnType<RecordedCall["state"]> = "waiting";
    this.#count += 1;
    const recorded = this.#calls.length < MAX_RECORDED_CALLS;
    if (recorded) this.#calls.push(this.#record(call, { unit, nth, answer, state: () => state }));
    onCall?.(this.#count);
    return new Promise((resolve) => {
      const settle = (reply: Reply) => {
        if (reply.kind === "abandoned") state = "abandoned";
        else if (reply.kind !== "let go") state = "answered";
        gone.removeEventListener("abort", abandon);
        this.#queue.remove(waiting);
        this.#waiting.delete(settle);
        if (this.#waiting.size === 0) for (const onIdle of [...this.#onIdle]) onIdle();
        resolve(reply);
      };
      const abandon = () => settle({ kind: "abandoned" });
      const reply = answer === null || answer.kind === "silent" ? TURNED_AWAY : answer;
      const waiting: WaitingCall = { via: call.via, answer: () => settle(reply) };
      if (gone.aborted) return abandon();
      // What is not recorded does not wait either, so that a flood costs the kit nothing.
      if (answer === null || !recorded) return settle(reply);
      gone.addEventListener("abort", abandon);
      this.#waiting.add(settle);
      if (answer.kind !== "silent" && !this.#ended) this.#queue.add(waiting);
    });
  }

  #record(
    { via, operation, unitType, tier, maxOutputTokens, input }: IncomingCall,
    known: Pick<RecordedCall, "unit" | "nth" | "answer" | "state">,
  ): RecordedCall {
    const { nextMark, now } = this.#execution;
    return { mark: nextMark(), at_ms: now(), via, operation, unitType, tier, maxOutputTokens, input, ...known };
  }
}

const TURNED_AWAY: Reply = { kind: "turned away" };

/** What the script has for the nth call; its last answer stands for all later ones. */
function answerOf(script: Script, unit: string, nth: number): ModelAnswerScript | null {
  const part = script[unit];
  if (part?.kind !== "model") return null;
  return part.answers[Math.min(nth, part.answers.length) - 1] ?? null;
}
