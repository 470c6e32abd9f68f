import { type JsonObject, type ModelAdapter, ModelError } from "@krako/rules/ports";
import {
  adapterFile,
  callDigest,
  callFile,
  countFile,
  type RecordedOutcome,
  writeWhole,
  writeWholeNow,
} from "./recording-store.ts";

/**
 * The same adapter, with every call kept as a file in `folder`, answers and errors alike, so that
 * {@link replayingAdapter} can repeat the run without it. What the adapter is is written at once, so that a run that needed no call of
 * it replays as well. A call that was cancelled is not kept: it has no outcome.
 * The files hold answers in the clear.
 */
export function recordingAdapter(adapter: ModelAdapter, folder: string): ModelAdapter {
  const { name, operations, unitType, tiers, local, contextWindow } = adapter;
  writeWholeNow(folder, adapterFile(folder), {
    adapter: {
      name,
      operations: [...operations],
      unit_type: unitType,
      tiers: [...tiers],
      local,
      context_window: contextWindow,
      counts_tokens: adapter.countTokens !== undefined,
    },
  });
  const keep = async (digest: string, outcome: RecordedOutcome): Promise<void> => {
    await writeWhole(folder, callFile(folder, digest), {
      request_digest: digest,
      ...(outcome as unknown as JsonObject),
    });
  };
  return {
    name,
    operations,
    unitType,
    tiers,
    local,
    contextWindow,
    ...(adapter.countTokens === undefined
      ? {}
      : {
          countTokens: (input: JsonObject): number => {
            const tokens = adapter.countTokens?.(input) ?? 0;
            writeWholeNow(folder, countFile(folder, input), { tokens });
            return tokens;
          },
        }),
    invoke: async (request, signal) => {
      const digest = callDigest(request);
      try {
        const response = await adapter.invoke(request, signal);
        await keep(digest, { response });
        return response;
      } catch (error) {
        if (error instanceof ModelError && !signal.aborted) {
          const { code, message, retryable, usage } = error;
          await keep(digest, { error: { code, message, retryable, usage } });
        }
        throw error;
      }
    },
  };
}
