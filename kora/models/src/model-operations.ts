import { classifyText, generateText } from "./described-operations.ts";
import { extractEntities } from "./entities/extract-entities.ts";
import { identifyLanguage } from "./language/identify-language.ts";
import type { ModelOperation } from "./model-operation.ts";
import { classifyByExample } from "./sentence-encoder/classify-by-example.ts";
import { embedText } from "./sentence-encoder/embed-text.ts";
import { semanticRetrieval } from "./sentence-encoder/semantic-retrieval.ts";

/** The operations that models of this package answer, sorted by name. Loading it loads no model. */
export const modelOperations: readonly ModelOperation[] = [
  classifyByExample,
  classifyText,
  embedText,
  extractEntities,
  identifyLanguage,
  generateText,
  semanticRetrieval,
];
