/** @krako/models/sentence-encoder: meaning of English texts, in this process. For `kora run --plugin`. */
import type { ModelAdapter } from "@krako/rules/ports";
import { requirePackages } from "../small-models/optional-packages.ts";
import { classifyByExampleAdapter } from "./classify-by-example.ts";
import { embedTextAdapter } from "./embed-text.ts";
import { semanticRetrievalAdapter } from "./semantic-retrieval.ts";
import { ENCODER_PACKAGES } from "./sentence-encoder.ts";

// Said before anything runs, rather than by the first unit that asks.
requirePackages("sentence encoder", ENCODER_PACKAGES);

export const models: readonly ModelAdapter[] = [
  embedTextAdapter(),
  semanticRetrievalAdapter(),
  classifyByExampleAdapter(),
];
