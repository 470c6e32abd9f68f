import { countInputTokens } from "../model/model-adapters.ts";
import type { JsonObject } from "../oracle/json.ts";
import type { ModelAnswer, ModelCall, ModelFault, ReportedUsage, ScriptedModelAdapter } from "./backend-under-test.ts";
import type { KitAnswer, ProgramMessage, WrittenModel, WrittenUsage } from "./command-messages.ts";

/** The kit's model as seen from a program: every call goes to the kit as a message, and so its input is seen there. */
export class ProxiedModels {
  readonly adapters: readonly ScriptedModelAdapter[];
  readonly #send: (message: ProgramMessage) => void;
  readonly #waiting = new Map<number, { resolve(answer: ModelAnswer): void; reject(error: Error): void }>();
  #lastId = 0;

  constructor(models: readonly WrittenModel[], send: (message: ProgramMessage) => void) {
    this.#send = send;
    this.adapters = models.map(({ name, operations, unit_type, tiers, local, context_window }) => ({
      name,
      operations,
      unitType: unit_type,
      tiers,
      local,
      contextWindow: context_window,
      countTokens: countInputTokens,
      invoke: (call, signal) => this.#invoke(name, call, signal),
    }));
  }

  take(message: KitAnswer): void {
    const waiting = this.#waiting.get(message.model_answer);
    this.#waiting.delete(message.model_answer);
    if ("answer" in message) waiting?.resolve({ ...message.answer, usage: readUsage(message.answer.usage) });
    else waiting?.reject(new Fault(message.fault));
  }

  async #invoke(model: string, call: ModelCall, signal: AbortSignal): Promise<ModelAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<ModelAnswer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const { operation, unitType, tier, maxOutputTokens } = call;
    // The contract types an input as an object of unknown members; what is no JSON in it does not survive being written.
    const input = call.input as JsonObject;
    const written = { operation, unit_type: unitType, tier, input, max_output_tokens: maxOutputTokens };
    this.#send({ model_call: id, model, call: written });
    const abandon = (): void => this.#send({ model_abandon: id });
    if (signal.aborted) abandon();
    else signal.addEventListener("abort", abandon, { once: true });
    try {
      return await answer;
    } finally {
      signal.removeEventListener("abort", abandon);
    }
  }
}

function readUsage(usage: WrittenUsage): ReportedUsage | null {
  return usage && { tokensIn: usage.tokens_in, tokensOut: usage.tokens_out };
}

class Fault extends Error implements ModelFault {
  override readonly name = "ModelError";
  readonly code: string;
  readonly retryable: boolean;
  readonly usage: ReportedUsage | null;

  constructor(fault: Extract<KitAnswer, { fault: unknown }>["fault"]) {
    super(fault.message);
    this.code = fault.code;
    this.retryable = fault.retryable;
    this.usage = readUsage(fault.usage);
  }
}
