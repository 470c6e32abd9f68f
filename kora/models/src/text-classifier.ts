import { calibrated } from "./calibrate-confidence.ts";
import { highest, softmax } from "./softmax.ts";
import { decodeWeights, type TextClassifierModel } from "./text-classifier-model.ts";
import { countWords, type TextInput, textFeatures } from "./text-features.ts";
import { scoresOf } from "./train-text-classifier.ts";

export interface Classification {
  readonly label: string;
  /** The probability of the label, calibrated; above 0, at most 0.999999, 6 digits. */
  readonly confidence: number;
  /** The probability of every label, in the order of the model's labels. */
  readonly scores: { readonly [label: string]: number };
  /** Words that were read. */
  readonly words: number;
}

/** A model ready to classify. Synchronous, pure, linear in the text. */
export interface TextClassifier {
  classify(input: TextInput): Classification;
  /** The words that {@link TextClassifier.classify} would read: at most the model's `max_words`. */
  countWords(input: TextInput): number;
}

/** Makes a trained model ready; decoding its weights takes a few milliseconds. */
export function textClassifier(model: TextClassifierModel): TextClassifier {
  const { labels, bias, calibration } = model;
  const weights = model.weights.map(decodeWeights);
  const options = { hashBits: model.hash_bits, maxWords: model.max_words };
  return {
    countWords: (input) => countWords(input, options.maxWords),
    classify: (input) => {
      const { buckets, words } = textFeatures(input, options);
      const probabilities = softmax(scoresOf({ bias, weights }, buckets));
      const best = highest(probabilities);
      const sure = probabilities[best] ?? 0;
      const confidence = calibrated(calibration.curve, sure);
      // What calibration takes from or gives to the best label, the others give or take in proportion.
      const rest = sure < 1 ? (1 - confidence) / (1 - sure) : 0;
      return {
        label: labels[best] ?? "",
        confidence: rounded(confidence),
        scores: Object.fromEntries(
          labels.map((label, k) => [label, rounded(k === best ? confidence : (probabilities[k] ?? 0) * rest)]),
        ),
        words,
      };
    },
  };
}

/** Six digits: more would only say how a machine rounds. Nothing is ever certain. */
function rounded(probability: number): number {
  return Math.min(Math.round(probability * 1e6) / 1e6, 0.999999);
}
