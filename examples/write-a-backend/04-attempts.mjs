// Step 4: attempts. What an outcome means, what is tried again, and when.
import { setTimeout as sleep } from "node:timers/promises";
import { ERROR_TYPE_TABLE } from "@krako/contracts/tables";
import { Ajv2020 } from "ajv/dist/2020.js";
import { RE2JS } from "re2js";
import { OrderedBackend, OrderedRun } from "./03-order.mjs";
import { newAttempt } from "./documents.mjs";

/** @typedef {import("./documents.mjs").State} State */
/** @typedef {import("@krako/contracts").AttemptTelemetry} AttemptTelemetry */
/** @typedef {{ kind: "output", output: any } | { kind: "error", code?: string, retryable: boolean } | { kind: "late" } | { kind: "cut" }} Outcome */

/** @param {import("@krako/conformance").BackendEnvironment} environment @returns {import("@krako/conformance").BackendUnderTest} */
export function createBackend(environment) {
  return new AttemptingBackend(environment);
}

class AttemptingBackend extends OrderedBackend {
  /** @override @type {OrderedBackend["newRun"]} */
  newRun(given) {
    return new AttemptingRun(given);
  }
}

export class AttemptingRun extends OrderedRun {
  /** @override @param {State} state @param {Record<string, any>} input */
  async work(state, input) {
    const { retries, idempotent } = state.unit;
    for (let k = 1; ; k++) {
      if (k > 1 && this.remaining("retries") < 1) {
        // The attempt keeps its own error; the unit's is the breach (RETRY-005).
        this.breach(state, k);
        return;
      }
      const outcome = await this.attempt(state, input);
      if (state.status === "succeeded" || outcome.kind === "cut") return;
      const attempt = /** @type {AttemptTelemetry} */ (state.attempts[k - 1]);
      const type = attempt.error_type ?? "EXECUTION_FAILURE";
      const isRetryable = isRetried(type, outcome);
      if (!isRetryable || !idempotent || k === retries.max_attempts) {
        const reason = isRetryable && k === retries.max_attempts ? "retry_exhausted" : attempt.stop_reason;
        const code = attempt.error_code === undefined ? {} : { code: attempt.error_code };
        const retryable = outcome.kind === "late" || (outcome.kind === "error" && outcome.retryable);
        this.fail(state, type, reason, attempt.error_message ?? "It failed.", { ...code, retryable });
        return;
      }
      if (!(await this.pause(state, leastDelay(retries.backoff_ms, k)))) return;
    }
  }

  /** One attempt, recorded and judged. @param {State} state @param {Record<string, any>} input @returns {Promise<Outcome>} */
  async attempt(state, input) {
    const attempt = newAttempt(state);
    state.attempts.push(attempt);
    const start = performance.now();
    const outcome = await this.outcomeOf(state, input);
    attempt.duration_ms = Math.floor(performance.now() - start);
    if (outcome.kind === "cut") {
      // Settled by whoever ended the run. It reached no outcome, and its record says so.
      attempt.stages.push("TASK_CANCELLED");
      return outcome;
    }
    const isValid = outcome.kind === "output" && this.check(state, outcome.output);
    if (outcome.kind === "output") attempt.stages.push("SCHEMA_VALIDATION");
    attempt.stages.push(isValid ? "TASK_COMPLETED" : "TASK_FAILED");
    if (isValid && outcome.kind === "output") {
      attempt.stop_reason = "success";
      state.output = structuredClone(outcome.output);
      state.status = "succeeded";
      state.stopReason = "success";
    } else {
      attempt.error_type = errorTypeOf(outcome);
      attempt.error_message = `It ended with ${attempt.error_type}.`;
      attempt.stop_reason = ERROR_TYPE_TABLE[attempt.error_type].stop_reason;
      if (outcome.kind === "error" && outcome.code !== undefined) attempt.error_code = outcome.code;
    }
    return outcome;
  }

  /** @param {State} state @param {Record<string, any>} input @returns {Promise<Outcome>} */
  async outcomeOf({ unit }, input) {
    const operation = this.given.operations.get(unit.operation);
    const work = Promise.resolve()
      .then(() => operation?.run(input))
      .then((output) => /** @type {Outcome} */ ({ kind: "output", output }), failureOf);
    return await race(work, sleep(unit.budget.timeout_ms, /** @type {Outcome} */ ({ kind: "late" })));
  }

  /** @param {State} state @param {unknown} output @returns {boolean} */
  check(state, output) {
    const isValid = validatorOf(state.unit.output_schema)(output);
    state.validation = isValid ? "passed" : "failed";
    return isValid;
  }

  /** @param {State} _state @param {number} delayMs @returns {Promise<boolean>} whether the run goes on */
  async pause(_state, delayMs) {
    await sleep(delayMs);
    return true;
  }

  /** @param {State} state @param {number} k */
  breach(state, k) {
    const about = /** @type {const} */ ({ dimension: "retries", scope: "graph" });
    this.fail(state, "BUDGET_BREACH", "budget_exhausted", `Attempt ${k} needs a retry and none is left.`, about);
  }

  /** @override @type {OrderedRun["remaining"]} */
  remaining(dimension) {
    if (dimension !== "retries") return super.remaining(dimension);
    const taken = [...this.states.values()].reduce((sum, { attempts }) => sum + Math.max(0, attempts.length - 1), 0);
    return super.remaining(dimension) - taken;
  }
}

/** Never less than RETRY-004 asks for: the share that the hash adds is below 0.2. @param {number} backoffMs @param {number} k */
const leastDelay = (backoffMs, k) => Math.min(30_000, backoffMs * 2 ** (k - 1) * 1.2);

/** @param {Outcome} outcome @returns {import("@krako/contracts").ErrorType} */
const errorTypeOf = ({ kind }) =>
  kind === "late" ? "TIMEOUT" : kind === "output" ? "VALIDATION_ERROR" : "EXECUTION_FAILURE";

/** What is retried (RETRY-007). An invalid output is one only of a model, and there is none here. @param {import("@krako/contracts").ErrorType} type @param {Outcome} outcome */
const isRetried = (type, outcome) => type === "TIMEOUT" || (outcome.kind === "error" && outcome.retryable);

/** Only an OperationError, told by its name, says something; its message may hold a payload and goes nowhere. @param {unknown} error @returns {Outcome} */
function failureOf(error) {
  const isKnown = error instanceof Error && error.name === "OperationError";
  const { code, retryable } = isKnown ? /** @type {{ code?: unknown, retryable?: unknown }} */ (error) : {};
  return { kind: "error", retryable: retryable === true, ...(typeof code === "string" ? { code } : {}) };
}

/** The first of some promises; the timers of the others keep nothing alive. @template T @param {...Promise<T>} promises @returns {Promise<T>} */
const race = (...promises) => Promise.race(promises);

/** Ajv keeps patterns by `String(pattern)`: without a name of its own every pattern would be the first one. @param {string} pattern */
const linearPattern = (pattern) => {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  return Object.assign(Object.create({ toString: () => `/${pattern}/` }), {
    test: (/** @type {string} */ text) => compiled.test(text),
  });
};

/** @param {object} schema @returns {(output: unknown) => boolean} */
function validatorOf(schema) {
  const regExp = Object.assign(linearPattern, { code: "linearPattern" });
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    ownProperties: true,
    validateFormats: false,
    code: { regExp },
  });
  const validate = ajv.compile(schema);
  return (output) => validate(output) === true;
}
