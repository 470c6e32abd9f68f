/** @krako/models: model adapters and small models that run in process. */

export { estimateTokens } from "./estimate-tokens.ts";
// Small models.
export { type Split, type SplitOptions, splitBySeed } from "./split-by-seed.ts";
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
