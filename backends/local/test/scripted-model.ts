import type { VirtualClock } from "@krako/attempts/testing";
import type { ModelTier } from "@krako/contracts";
import type { JsonObject, ModelAdapter, ModelRequest, ModelResponse } from "@krako/rules";
import { ModelError } from "@krako/rules";

/** What the model does when it is called; whatever is not said is plain. */
export interface ScriptedAnswer {
  readonly output?: unknown;
  /** Default: one token in, one out. */
  readonly usage?: unknown;
  readonly model?: unknown;
  readonly provider?: unknown;
  /** Thrown in place of an answer. */
  readonly throws?: unknown;
  /** The promise resolves with this, whatever it is, in place of a response. */
  readonly garbage?: { readonly response: unknown };
  /** How long it thinks, in virtual milliseconds; absent: not at all. */
  readonly afterMs?: number;
  /** It never answers. */
  readonly never?: boolean;
  /** It answers although it was told to stop. */
  readonly ignoresAbort?: boolean;
}

export type ModelScript = (request: ModelRequest) => ScriptedAnswer;

interface Settings {
  readonly script?: ModelScript;
  readonly unitType?: "small_model" | "llm";
  readonly tiers?: readonly ModelTier[];
  readonly operations?: readonly string[];
  readonly local?: boolean;
  readonly contextWindow?: number;
  readonly countTokens?: (input: JsonObject) => number;
}

/** A model in this process that does what a test says and keeps its own book: backends are judged by it, not by their telemetry. */
export class ScriptedModel implements ModelAdapter {
  readonly name: string = "scripted";
  readonly operations: readonly string[];
  readonly unitType: "small_model" | "llm";
  readonly tiers: readonly ModelTier[];
  readonly local: boolean;
  readonly contextWindow: number;
  readonly countTokens: (input: JsonObject) => number;
  /** Every call, in order. */
  readonly calls: ModelRequest[] = [];
  /** `unit#attempt` of calls that were told to stop while they were under way. */
  readonly aborted: string[] = [];
  running = 0;
  /** Most calls under way at once. */
  peak = 0;
  readonly #clock: VirtualClock;
  readonly #script: ModelScript;

  constructor(clock: VirtualClock, settings: Settings = {}) {
    this.#clock = clock;
    this.#script = settings.script ?? (() => ({}));
    this.operations = settings.operations ?? ["test.ask@1"];
    this.unitType = settings.unitType ?? "llm";
    this.tiers = settings.tiers ?? ["small", "medium", "large"];
    this.local = settings.local ?? false;
    this.contextWindow = settings.contextWindow ?? 0;
    this.countTokens = settings.countTokens ?? (() => 1);
  }

  /** `unit#attempt` of every call, in order. */
  get log(): string[] {
    return this.calls.map(nameOf);
  }

  invoke(request: ModelRequest, signal: AbortSignal): Promise<ModelResponse> {
    this.calls.push(request);
    this.running += 1;
    this.peak = Math.max(this.peak, this.running);
    const answer = this.#script(request);
    return new Promise<ModelResponse>((resolve, reject) => {
      const leave = (): void => {
        this.running -= 1;
      };
      const settle = (): void => {
        leave();
        if ("throws" in answer) reject(answer.throws);
        else resolve((answer.garbage ? answer.garbage.response : responseOf(answer)) as ModelResponse);
      };
      signal.addEventListener("abort", () => {
        this.aborted.push(nameOf(request));
        if (answer.ignoresAbort) return;
        leave();
        reject(new ModelError("aborted", "The call was stopped."));
      });
      if (answer.never) return;
      if (answer.afterMs === undefined) settle();
      else this.#clock.after(answer.afterMs, settle);
    });
  }
}

function responseOf({ model, provider, ...rest }: ScriptedAnswer): unknown {
  const output = "output" in rest ? rest.output : { value: null };
  const usage = "usage" in rest ? rest.usage : { tokensIn: 1, tokensOut: 1 };
  return { output, usage, ...(model === undefined ? {} : { model }), ...(provider === undefined ? {} : { provider }) };
}

function nameOf({ workUnitId, attemptIndex }: ModelRequest): string {
  return `${workUnitId}#${attemptIndex}`;
}
