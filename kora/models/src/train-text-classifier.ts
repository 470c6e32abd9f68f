import { ModelError } from "@krako/rules/ports";
import { calibrateConfidence, type JudgedAnswer } from "./calibrate-confidence.ts";
import { seededRandom, shuffled } from "./seeded-random.ts";
import { highest, softmax } from "./softmax.ts";
import {
  encodeWeights,
  HASH_BITS,
  MAX_LABELS,
  MAX_WORDS,
  TEXT_CLASSIFIER_FORMAT,
  TEXT_CLASSIFIER_VERSION,
  type TextClassifierModel,
  withDigest,
} from "./text-classifier-model.ts";
import { type TextInput, textFeatures } from "./text-features.ts";

/** A text whose label is known. */
export interface LabelledText extends TextInput {
  readonly label: string;
}

export interface TrainingOptions {
  /** The same examples and seed give the same model, to the last bit, on every machine. */
  readonly seed: number;
  /** Features are hashed into 2^hashBits buckets; 8 … 22, default 18. The model takes about 5.6 bytes a bucket as JSON. */
  readonly hashBits?: number;
  /** Words read of one text; 1 … 100,000, default 4,096. */
  readonly maxWords?: number;
  /** Passes over the examples; 1 … 100, default 5. */
  readonly epochs?: number;
}

/** Parts the examples are cut into to calibrate: each is scored by a model that was trained on the others. */
const FOLDS = 5;

/** Fewest examples that are worth calibrating on. */
const LEAST_CALIBRATION = 50;

const STEP_SIZE = 0.1;
const BIAS_STEP_SIZE = 0.01;

interface Example {
  readonly buckets: readonly number[];
  readonly label: number;
}

/**
 * Trains a classifier: logistic regression by stochastic gradient descent with Adagrad's step sizes, on all examples.
 * Its confidence is calibrated on how models trained on four fifths of them judge the fifth they have not seen.
 * Linear in the examples.
 * @throws ModelError `invalid_training` when there are fewer than two labels, more than 64, or an option is out of bounds.
 */
export function trainTextClassifier(examples: readonly LabelledText[], options: TrainingOptions): TextClassifierModel {
  const hashBits = within("hashBits", options.hashBits ?? 18, HASH_BITS.min, HASH_BITS.max);
  const maxWords = within("maxWords", options.maxWords ?? 4_096, 1, MAX_WORDS);
  const epochs = within("epochs", options.epochs ?? 5, 1, 100);
  const labels = labelsOf(examples);
  const random = seededRandom(options.seed);
  const order = shuffled(
    examples.map((example): Example => {
      const { buckets } = textFeatures(example, { hashBits, maxWords });
      return { buckets, label: labels.indexOf(example.label) };
    }),
    random,
  );
  const train = (part: readonly Example[]): Fitted => fit(part, labels.length, 2 ** hashBits, epochs, random);
  const fitted = train(order);
  const judged = order.length < LEAST_CALIBRATION ? [] : judgedUnseen(order, train);
  return withDigest({
    format: TEXT_CLASSIFIER_FORMAT,
    version: TEXT_CLASSIFIER_VERSION,
    labels,
    hash_bits: hashBits,
    max_words: maxWords,
    bias: fitted.bias,
    weights: fitted.weights.map(encodeWeights),
    calibration: { curve: calibrateConfidence(judged), examples: judged.length },
    training: { seed: options.seed, epochs, examples: examples.length },
  });
}

export interface LinearScores {
  readonly bias: readonly number[];
  readonly weights: readonly Float32Array[];
}

/** The score of every label but the last; long texts do not score higher than short ones. */
export function scoresOf({ bias, weights }: LinearScores, buckets: readonly number[]): number[] {
  const norm = 1 / Math.sqrt(Math.max(buckets.length, 1));
  return weights.map((weight, k) => {
    let sum = 0;
    for (const bucket of buckets) sum += weight[bucket] ?? 0;
    return (bias[k] ?? 0) + sum * norm;
  });
}

/** What models that have not seen them answer to all examples. */
function judgedUnseen(examples: readonly Example[], train: (part: readonly Example[]) => Fitted): JudgedAnswer[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const fitted = train(examples.filter((_, index) => index % FOLDS !== fold));
    return examples
      .filter((_, index) => index % FOLDS === fold)
      .map(({ buckets, label }): JudgedAnswer => {
        const probabilities = softmax(scoresOf(fitted, buckets));
        const best = highest(probabilities);
        return { sure: probabilities[best] ?? 0, right: best === label };
      });
  }).flat();
}

interface Fitted extends LinearScores {
  readonly bias: number[];
  readonly weights: Float32Array[];
}

function fit(
  examples: readonly Example[],
  labels: number,
  buckets: number,
  epochs: number,
  random: () => number,
): Fitted {
  const classes = Array.from({ length: labels - 1 }, (_, k) => k);
  const weights = classes.map(() => new Float32Array(buckets));
  const squares = classes.map(() => new Float32Array(buckets));
  const bias = classes.map(() => 0);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const example of shuffled(examples, random)) {
      const probabilities = softmax(scoresOf({ bias, weights }, example.buckets));
      const norm = 1 / Math.sqrt(Math.max(example.buckets.length, 1));
      for (const k of classes) {
        const difference = (probabilities[k] ?? 0) - (k === example.label ? 1 : 0);
        bias[k] = (bias[k] ?? 0) - BIAS_STEP_SIZE * difference;
        step(weights[k] as Float32Array, squares[k] as Float32Array, example.buckets, difference * norm);
      }
    }
  }
  return { bias, weights };
}

function step(weights: Float32Array, squares: Float32Array, buckets: readonly number[], slope: number): void {
  for (const bucket of buckets) {
    const square = (squares[bucket] ?? 0) + slope * slope;
    squares[bucket] = square;
    weights[bucket] = (weights[bucket] ?? 0) - (STEP_SIZE * slope) / Math.sqrt(square + 1e-8);
  }
}

function labelsOf(examples: readonly LabelledText[]): string[] {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  if (labels.length < 2 || labels.length > MAX_LABELS)
    throw invalidTraining(`The examples have ${labels.length} labels; give examples of 2 to ${MAX_LABELS}.`);
  return labels;
}

function within(name: string, value: number, min: number, max: number): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw invalidTraining(`${name} must be an integer from ${min} to ${max}.`);
  return value;
}

function invalidTraining(message: string): ModelError {
  return new ModelError("invalid_training", message, { usage: { tokensIn: 0, tokensOut: 0 } });
}
