import type { ModelCall, ModelFault, ReportedUsage, ScriptedModelAdapter } from "./backend-under-test.ts";
import type { KitAnswer, WrittenFault, WrittenModelCall, WrittenUsage } from "./command-messages.ts";
import { thrownText } from "./thrown-text.ts";

/** Most calls of one program to the kit's model that wait at a time. */
const MOST_WAITING = 10_000;

/** Takes the `model_call`s of a program to the kit's model in this process, and its answers back. */
export class ModelDesk {
  readonly #models: ReadonlyMap<string, ScriptedModelAdapter>;
  readonly #answer: (answer: KitAnswer) => void;
  readonly #waiting = new Map<number, AbortController>();

  constructor(models: readonly ScriptedModelAdapter[], answer: (answer: KitAnswer) => void) {
    this.#models = new Map(models.map((model) => [model.name, model]));
    this.#answer = answer;
  }

  call(id: number, name: string, call: WrittenModelCall): void {
    const model = this.#models.get(name);
    if (model === undefined) this.#refuse(id, "model_not_offered", `The kit has no model of the name that was given.`);
    else if (this.#waiting.has(id)) this.#refuse(id, "id_in_use", `model_call ${id} is waiting already.`);
    else if (this.#waiting.size >= MOST_WAITING)
      this.#refuse(id, "too_many_calls", `${MOST_WAITING} calls are waiting already.`);
    else {
      const controller = new AbortController();
      this.#waiting.set(id, controller);
      void this.#serve(id, model, readCall(call), controller.signal);
    }
  }

  abandon(id: number): void {
    this.#waiting.get(id)?.abort();
  }

  /** The program is gone, and with it whoever waited. */
  close(): void {
    for (const controller of this.#waiting.values()) controller.abort();
  }

  async #serve(id: number, model: ScriptedModelAdapter, call: ModelCall, signal: AbortSignal): Promise<void> {
    try {
      const { output, usage, model: answered, provider } = await model.invoke(call, signal);
      const answer = { output, usage: writtenUsage(usage), model: answered, provider };
      this.#answer({ model_answer: id, answer });
    } catch (error) {
      this.#answer({ model_answer: id, fault: writtenFault(error) });
    } finally {
      this.#waiting.delete(id);
    }
  }

  #refuse(id: number, code: string, message: string): void {
    const usage = { tokens_in: 0, tokens_out: 0 };
    this.#answer({ model_answer: id, fault: { code, message, retryable: false, usage } });
  }
}

/** Whatever it is: the model takes nothing for granted. */
function readCall(call: unknown): ModelCall {
  const { operation, unit_type, tier, input, max_output_tokens } = (call ?? {}) as Partial<WrittenModelCall>;
  return { operation, unitType: unit_type, tier, input, maxOutputTokens: max_output_tokens } as ModelCall;
}

function writtenUsage(usage: ReportedUsage | null): WrittenUsage {
  return usage && { tokens_in: usage.tokensIn, tokens_out: usage.tokensOut };
}

/** What a model threw may defy every look at it. */
function writtenFault(error: unknown): WrittenFault {
  try {
    return readFault(error);
  } catch {
    return { code: "unexpected_error", message: "The model failed with something unreadable.", ...UNKNOWN };
  }
}

const UNKNOWN = { retryable: false, usage: null } as const;

function readFault(error: unknown): WrittenFault {
  if (!(error instanceof Error) || error.name !== "ModelError")
    return { code: "unexpected_error", message: thrownText(error), ...UNKNOWN };
  const { code, retryable, usage } = error as Partial<ModelFault>;
  return {
    code: code ?? "unexpected_error",
    message: error.message,
    retryable: retryable === true,
    usage: writtenUsage(usage ?? null),
  };
}
