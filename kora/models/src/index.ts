/** @krako/models: model adapters and small models that run in process. */

export { checkRecording } from "./check-recording.ts";
// For everyone: small models and endpoints.
export { extractEntitiesAdapter } from "./entities/extract-entities.ts";
export { estimateTokens } from "./estimate-tokens.ts";
export { identifyLanguageAdapter } from "./language/identify-language.ts";
export type { ModelOperation } from "./model-operation.ts";
export { modelOperations } from "./model-operations.ts";
export { LLM_GENERATE, type OpenAiCompatibleOptions, openAiCompatibleAdapter } from "./openai-compatible-adapter.ts";
export { recordingAdapter } from "./recording-adapter.ts";
export { replayingAdapter } from "./replaying-adapter.ts";
export { classifyByExampleAdapter } from "./sentence-encoder/classify-by-example.ts";
export { embedTextAdapter } from "./sentence-encoder/embed-text.ts";
export { semanticRetrievalAdapter } from "./sentence-encoder/semantic-retrieval.ts";
export { type Split, type SplitOptions, splitBySeed } from "./split-by-seed.ts";
// For those who build on the classifier without a graph.
export { type Classification, type TextClassifier, textClassifier } from "./text-classifier.ts";
export {
  CLASSIFY_TEXT,
  classificationSchema,
  type TextClassifierAdapterOptions,
  textClassifierAdapter,
} from "./text-classifier-adapter.ts";
export { readTextClassifierModel, type TextClassifierModel } from "./text-classifier-model.ts";
export type { TextInput } from "./text-features.ts";
export { type LabelledText, type TrainingOptions, trainTextClassifier } from "./train-text-classifier.ts";
