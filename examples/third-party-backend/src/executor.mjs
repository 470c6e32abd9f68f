// The one queue that attempts go through: it bounds how many run at once, ends what takes too long, and stops what is aborted.
// What an attempt means is decided elsewhere.
import PQueue, { TimeoutError } from "p-queue";
import { readMember } from "./json.mjs";

/** @typedef {import("@krako/contracts").WorkUnit} WorkUnit */
/** @typedef {import("./json.mjs").JsonObject} JsonObject */
/** @typedef {{ name: string, type: string, run(input: JsonObject): unknown }} Operation */
/**
 * @typedef {object} ModelAdapter
 * @property {string} name
 * @property {readonly string[]} operations
 * @property {"small_model" | "llm"} unitType
 * @property {readonly import("@krako/contracts").ModelTier[]} tiers
 * @property {boolean} local
 * @property {number} contextWindow
 * @property {(input: JsonObject) => number} countTokens
 * @property {(request: ModelRequest, signal: AbortSignal) => Promise<{ output: unknown, usage: unknown, model?: unknown, provider?: unknown }>} invoke
 */
/** @typedef {Parameters<import("@krako/contracts").ModelAdapterPort["invoke"]>[0]} ModelRequest */
/**
 * @typedef {{ kind: "output", output: unknown, usage: unknown, model?: unknown, provider?: unknown }
 *   | { kind: "error", code: string | undefined, retryable: boolean, usage: unknown }
 *   | { kind: "timeout" }} Outcome
 */
/** @typedef {{ unit: WorkUnit, isLocalOnly: boolean, input: JsonObject, attempt: number, runId: string }} Job */

export class Executor {
  #queue;
  /** @type {Map<string, Operation>} */
  #operations;
  #models;

  /** @param {{ operations: readonly Operation[], models: readonly ModelAdapter[], concurrency: number }} parts */
  constructor({ operations, models, concurrency }) {
    this.#queue = new PQueue({ concurrency });
    this.#operations = new Map(operations.map((operation) => [operation.name, operation]));
    this.#models = models;
  }

  get load() {
    return { running: this.#queue.pending, queued: this.#queue.size };
  }

  /** Whether something here can do this unit. @param {WorkUnit} unit @param {boolean} isLocalOnly @returns {boolean} */
  has(unit, isLocalOnly) {
    if (unit.model === undefined) return this.#operations.get(unit.operation)?.type === unit.type;
    return this.#adapter(unit, isLocalOnly) !== undefined;
  }

  /** Tokens of an input by the model's own count; null if that says nothing. @param {WorkUnit} unit @param {boolean} isLocalOnly @param {JsonObject} input @returns {number | null} */
  count(unit, isLocalOnly, input) {
    try {
      const tokens = this.#adapter(unit, isLocalOnly)?.countTokens(input);
      return typeof tokens === "number" && tokens >= 0 ? tokens : null;
    } catch {
      return null;
    }
  }

  /**
   * Runs one attempt when there is room. Null if it was aborted, before it started or after.
   *
   * @param {Job} job
   * @param {{ priority: number, signal: AbortSignal, onStart: () => boolean }} how (`onStart` may refuse)
   * @returns {Promise<Outcome | null>}
   */
  async attempt(job, { priority, signal, onStart }) {
    /** @param {{ signal?: AbortSignal | undefined }} options @returns {Promise<Outcome | null>} */
    const work = async (options) => {
      if (!onStart()) return null;
      const start = performance.now();
      const outcome = await this.#perform(job, options.signal ?? signal);
      // What blocked this thread for too long is as late as what never answered.
      return performance.now() - start > job.unit.budget.timeout_ms ? { kind: "timeout" } : outcome;
    };
    try {
      return await this.#queue.add(work, { priority, signal, timeout: job.unit.budget.timeout_ms });
    } catch (error) {
      return error instanceof TimeoutError ? { kind: "timeout" } : null;
    }
  }

  /** @param {Job} job @param {AbortSignal} signal @returns {Promise<Outcome>} */
  async #perform({ unit, isLocalOnly, input, attempt, runId }, signal) {
    try {
      if (unit.model === undefined) {
        const operation = this.#operations.get(unit.operation);
        return { kind: "output", output: await operation?.run(input), usage: undefined };
      }
      const { tier, max_input_tokens, max_output_tokens, model, temperature } = unit.model;
      /** @type {ModelRequest} */
      const request = {
        operation: unit.operation,
        unitType: unit.type === "llm" ? "llm" : "small_model",
        tier,
        input,
        outputSchema: unit.output_schema,
        maxInputTokens: max_input_tokens,
        maxOutputTokens: max_output_tokens,
        workUnitId: unit.id,
        attemptIndex: attempt,
        runId,
        ...(model === undefined ? {} : { model }),
        ...(temperature === undefined ? {} : { temperature }),
      };
      const answer = await this.#adapter(unit, isLocalOnly)?.invoke(request, signal);
      const [output, by, provider] = [
        readMember(answer, "output"),
        readMember(answer, "model"),
        readMember(answer, "provider"),
      ];
      return { kind: "output", output, usage: usageOf(answer), model: by, provider };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** @param {WorkUnit} unit @param {boolean} isLocalOnly @returns {ModelAdapter | undefined} */
  #adapter({ type, operation, model }, isLocalOnly) {
    return this.#models.find(
      ({ unitType, tiers, operations, local }) =>
        unitType === type &&
        model !== undefined &&
        tiers.includes(model.tier) &&
        operations.includes(operation) &&
        (local || !isLocalOnly),
    );
  }
}

/**
 * What was thrown says something only if it is one of the two errors that operations and adapters may throw, told by name. Their
 * sentences are not passed on: nobody knows what is in them.
 *
 * @param {unknown} error
 * @returns {Outcome}
 */
function failureOf(error) {
  const [name, code] = [readMember(error, "name"), readMember(error, "code")];
  const isKnown = name === "OperationError" || name === "ModelError";
  return {
    kind: "error",
    code: isKnown && typeof code === "string" && /^[a-z][a-z0-9_]{0,63}$/.test(code) ? code : undefined,
    retryable: isKnown && readMember(error, "retryable") === true,
    usage: name === "ModelError" ? usageOf(error) : undefined,
  };
}

/** Looked at once, so that it cannot change afterwards. @param {unknown} value @returns {{ tokensIn: unknown, tokensOut: unknown }} */
function usageOf(value) {
  const usage = readMember(value, "usage");
  return { tokensIn: readMember(usage, "tokensIn"), tokensOut: readMember(usage, "tokensOut") };
}
