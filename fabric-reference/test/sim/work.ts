import {
  type Clock,
  type JsonObject,
  type JsonValue,
  type ModelAdapter,
  ModelError,
  type ModelRequest,
  type ModelResponse,
  type Operation,
  OperationError,
  type OperationPlugin,
} from "@krako/rules";
import type { FaultPoint, Faults } from "./fault-points.ts";
import type { Randomness } from "./randomness.ts";

/** Where operations and models run. Without faults they do what their input says, and nothing else. */
export interface Workshop {
  readonly clock: Clock;
  /** Null: nothing goes wrong. */
  readonly faults: Faults | null;
  readonly random: Randomness;
  /** The node gives wrong outputs where several are asked. */
  readonly lies: boolean;
  /** A model did not do what its script says. */
  readonly onDisturbed: (runId: string) => void;
}

/** What the input of a unit says is to become of it; members that are absent do not. */
export interface Script {
  /** Milliseconds of work. */
  readonly ms?: number;
  readonly fails?: "always";
  /** Attempts of a model that fail, and that answer wrongly; 1-based. */
  readonly failing?: readonly number[];
  readonly wrong?: readonly number[];
  readonly isAskedOfSeveral?: boolean;
}

/** Longer than any unit may take. */
const TOO_LONG_MS = 60_000;

export const OPERATIONS = { deterministic: "sim.work@1", aggregation: "sim.join@1", model: "sim.say@1" } as const;

export const OUTPUT_SCHEMA: JsonObject = {
  type: "object",
  properties: { label: { type: "string", maxLength: 64 } },
  required: ["label"],
  additionalProperties: false,
};

/** The operations of a node. */
export function operationsOf(shop: Workshop): OperationPlugin {
  const operation = (name: string, type: Operation["type"]): Operation => ({
    name,
    type,
    description: "Does what its input says.",
    bound: "linear",
    example: { input: {}, output: { label: "0" } },
    run: (input) => work(shop, input),
  });
  return {
    module: import.meta.url,
    operations: [
      operation(OPERATIONS.deterministic, "deterministic"),
      operation(OPERATIONS.aggregation, "aggregation"),
    ],
  };
}

async function work(shop: Workshop, input: JsonObject): Promise<JsonValue> {
  const { faults } = shop;
  const script = (input["script"] ?? {}) as Script;
  await passes(shop, faults?.strikes("work.slow") ? TOO_LONG_MS : (script.ms ?? 0));
  if (script.fails === "always") throw new OperationError("not_possible", "The script says so.", { retryable: true });
  if (faults?.strikes("work.fails")) throw new OperationError("unlucky", "Not this time.", { retryable: true });
  if (shop.lies && script.isAskedOfSeveral === true && faults?.strikes("node.lies"))
    return { label: `lie ${shop.random.between(0, 9)}` };
  return { label: labelOf(input) };
}

/** A model that answers as its input says. */
export function modelOf(shop: Workshop, unitType: "small_model" | "llm"): ModelAdapter {
  return {
    name: `sim-${unitType}`,
    operations: [OPERATIONS.model],
    unitType,
    tiers: ["small"],
    local: unitType === "small_model",
    contextWindow: 0,
    countTokens: () => 10,
    invoke: (request) => say(shop, request),
  };
}

async function say(shop: Workshop, request: ModelRequest): Promise<ModelResponse> {
  const { input, attemptIndex, runId } = request;
  const strikes = (point: FaultPoint): boolean => {
    const isStruck = shop.faults?.strikes(point) === true;
    if (isStruck) shop.onDisturbed(runId);
    return isStruck;
  };
  const script = (input["script"] ?? {}) as Script;
  const usage = { tokensIn: 10, tokensOut: 20 + labelOf(input).length };
  await passes(shop, strikes("model.slow") ? TOO_LONG_MS : (script.ms ?? 0));
  if (script.failing?.includes(attemptIndex) || strikes("model.fails"))
    throw new ModelError("overloaded", "The model is busy.", {
      retryable: true,
      usage: { tokensIn: 10, tokensOut: 0 },
    });
  const isWrong = script.wrong?.includes(attemptIndex) || strikes("model.wrong");
  const output = isWrong ? { nonsense: true } : { label: labelOf(input) };
  if (strikes("model.no_usage")) return { output, usage: null };
  const told = strikes("model.overreports") ? { tokensIn: 10, tokensOut: 5_000 } : usage;
  return { output, usage: told, model: "sim", provider: "sim" };
}

/** A pure function of everything that came in, so that a wrong binding shows. */
function labelOf(input: JsonObject): string {
  const text = JSON.stringify(input);
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return `label ${hash >>> 0}`;
}

function passes({ clock }: Workshop, ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => void clock.after(ms, resolve));
}
