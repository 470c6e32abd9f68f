import { type JsonObject, type ModelAdapter, ModelError, type ModelResponse } from "@krako/rules/ports";
import {
  adapterFile,
  callDigest,
  callFile,
  corrupted,
  countFile,
  type RecordedOutcome,
  readWhole,
  readWholeNow,
} from "./recording-store.ts";

/**
 * Repeats the calls that {@link recordingAdapter} kept in `folder`, and makes none itself. A call that was not
 * recorded, or whose file is damaged, ends in a `ModelError` that is not retryable and names the file.
 * @throws ModelError `recording_missing` or `recording_corrupted` when the folder does not say what adapter it is of.
 */
export function replayingAdapter(folder: string): ModelAdapter {
  const file = adapterFile(folder);
  const adapter = readWholeNow(file)["adapter"];
  if (!isDescription(adapter)) throw corrupted(file, "does not describe an adapter");
  return {
    name: adapter.name,
    operations: adapter.operations,
    unitType: adapter.unit_type,
    tiers: adapter.tiers,
    local: adapter.local,
    contextWindow: adapter.context_window,
    ...(adapter.counts_tokens ? { countTokens: (input: JsonObject) => recordedCount(countFile(folder, input)) } : {}),
    invoke: async (request, signal) => {
      if (signal.aborted)
        throw new ModelError("aborted", "The replay was cancelled.", { usage: { tokensIn: 0, tokensOut: 0 } });
      const digest = callDigest(request);
      return outcomeOf(callFile(folder, digest), digest);
    },
  };
}

async function outcomeOf(file: string, digest: string): Promise<ModelResponse> {
  const outcome = await readCall(file, digest);
  if ("response" in outcome) return outcome.response;
  const { code, message, retryable, usage } = outcome.error;
  throw new ModelError(code, message, { retryable, usage });
}

/** The outcome of a recorded call, whose file is named for the digest of its request. @throws ModelError */
export async function readCall(file: string, digest: string): Promise<RecordedOutcome> {
  const recording = await readWhole(file);
  if (recording["request_digest"] !== digest) throw corrupted(file, "is of another call");
  const { response, error } = recording as Recorded;
  if (isResponse(response)) return { response };
  if (isFailure(error)) return { error };
  throw corrupted(file, "holds no outcome");
}

/** The recorded count of an input. @throws ModelError */
export function recordedCount(file: string): number {
  const { tokens } = readWholeNow(file);
  if (!Number.isSafeInteger(tokens)) throw corrupted(file, "holds no count");
  return tokens as number;
}

type Recorded = Record<string, unknown>;

function isRecord(value: unknown): value is Recorded {
  return typeof value === "object" && value !== null;
}

function isUsage(value: unknown): boolean {
  return isRecord(value) && Number.isSafeInteger(value["tokensIn"]) && Number.isSafeInteger(value["tokensOut"]);
}

function isResponse(value: unknown): value is ModelResponse {
  return isRecord(value) && value["output"] !== undefined && (value["usage"] === null || isUsage(value["usage"]));
}

function isFailure(value: unknown): value is Extract<RecordedOutcome, { error: unknown }>["error"] {
  return (
    isRecord(value) &&
    typeof value["code"] === "string" &&
    typeof value["message"] === "string" &&
    typeof value["retryable"] === "boolean" &&
    (value["usage"] === null || isUsage(value["usage"]))
  );
}

interface Description {
  readonly name: string;
  readonly operations: readonly string[];
  readonly unit_type: ModelAdapter["unitType"];
  readonly tiers: ModelAdapter["tiers"];
  readonly local: boolean;
  readonly context_window: number;
  readonly counts_tokens: boolean;
}

function isDescription(value: unknown): value is Description {
  return (
    isRecord(value) &&
    typeof value["name"] === "string" &&
    Array.isArray(value["operations"]) &&
    (value["unit_type"] === "llm" || value["unit_type"] === "small_model") &&
    Array.isArray(value["tiers"]) &&
    typeof value["local"] === "boolean" &&
    Number.isSafeInteger(value["context_window"]) &&
    typeof value["counts_tokens"] === "boolean"
  );
}
