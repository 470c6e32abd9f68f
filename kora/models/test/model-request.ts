import { ModelError, type ModelRequest } from "@krako/rules/ports";

/** A request as an executor makes it, with the given differences. */
export function modelRequest(differences: Partial<ModelRequest> = {}): ModelRequest {
  return {
    operation: "llm.generate@1",
    unitType: "llm",
    tier: "small",
    input: { prompt: "Is this spam?" },
    outputSchema: {
      type: "object",
      properties: { label: { enum: ["ham", "spam"] } },
      required: ["label"],
      additionalProperties: false,
    },
    maxInputTokens: 1_000,
    maxOutputTokens: 64,
    workUnitId: "judge",
    attemptIndex: 1,
    runId: "00000000-0000-7000-8000-000000000001",
    ...differences,
  };
}

/** The `ModelError` a call ends with; fails when it answers, or throws anything else. */
export async function modelErrorOf(call: Promise<unknown> | (() => unknown)): Promise<ModelError> {
  try {
    await (typeof call === "function" ? call() : call);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error("The call was expected to fail.");
}
