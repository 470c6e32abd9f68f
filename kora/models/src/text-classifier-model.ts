import { digestOf } from "@krako/rules";
import { ModelError } from "@krako/rules/ports";
import type { CalibrationCurve } from "./calibrate-confidence.ts";

export const TEXT_CLASSIFIER_FORMAT = "krako.text_classifier";
export const TEXT_CLASSIFIER_VERSION = "1.0";

/** Bounds of a model: labels it can tell apart, bits of its feature hash, words it reads. */
export const MAX_LABELS = 64;
export const HASH_BITS: { readonly min: number; readonly max: number } = { min: 8, max: 22 };
export const MAX_WORDS = 100_000;

/**
 * A trained text classifier as a JSON document: multinomial logistic regression over hashed words and pairs of words,
 * with a calibration that makes its confidence mean how often it is right.
 */
export interface TextClassifierModel {
  readonly format: typeof TEXT_CLASSIFIER_FORMAT;
  readonly version: typeof TEXT_CLASSIFIER_VERSION;
  /** Sorted. The last one is the reference: its score is always 0, so it has no weights. */
  readonly labels: readonly string[];
  readonly hash_bits: number;
  readonly max_words: number;
  /** One number per label but the last. */
  readonly bias: readonly number[];
  /** Per label but the last: 2^hash_bits float32, little-endian, base64. */
  readonly weights: readonly string[];
  readonly calibration: {
    readonly curve: CalibrationCurve;
    /** Examples it was fitted on; 0: too few to fit, so confidence is the uncalibrated probability. */
    readonly examples: number;
  };
  readonly training: {
    readonly seed: number;
    readonly epochs: number;
    readonly examples: number;
  };
  /** SHA-256 of the RFC 8785 form of everything else. */
  readonly digest: string;
}

export type UnsignedModel = Omit<TextClassifierModel, "digest">;

export function withDigest(model: UnsignedModel): TextClassifierModel {
  return { ...model, digest: digestOf(model) };
}

/**
 * Takes a parsed JSON document for a model after checking its format, version, shape and digest.
 * @throws ModelError `invalid_model` that says what is wrong and how to mend it.
 */
export function readTextClassifierModel(document: unknown): TextClassifierModel {
  const model = document as TextClassifierModel;
  if (typeof document !== "object" || document === null || model.format !== TEXT_CLASSIFIER_FORMAT)
    throw invalid(`is not a text classifier: "format" must be "${TEXT_CLASSIFIER_FORMAT}"`);
  if (model.version !== TEXT_CLASSIFIER_VERSION)
    throw invalid(`has another version than ${TEXT_CLASSIFIER_VERSION}; train it again with this release`);
  const { digest, ...unsigned } = model;
  if (digest !== digestOf(unsigned))
    throw invalid("was changed or cut: its digest does not fit; train or fetch it again");
  if (!hasShape(model)) throw invalid("has a digest that fits but not the shape of a model; train it again");
  return model;
}

function hasShape({ labels, hash_bits, max_words, bias, weights, calibration }: TextClassifierModel): boolean {
  return (
    labels.length >= 2 &&
    labels.length <= MAX_LABELS &&
    hash_bits >= HASH_BITS.min &&
    hash_bits <= HASH_BITS.max &&
    max_words >= 1 &&
    max_words <= MAX_WORDS &&
    bias.length === labels.length - 1 &&
    weights.length === bias.length &&
    Array.isArray(calibration.curve) &&
    weights.every((encoded) => Buffer.from(encoded, "base64").byteLength === 4 * 2 ** hash_bits)
  );
}

function invalid(what: string): ModelError {
  return new ModelError("invalid_model", `The model ${what}.`, { usage: { tokensIn: 0, tokensOut: 0 } });
}

export function encodeWeights(weights: Float32Array): string {
  return Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength).toString("base64");
}

export function decodeWeights(encoded: string): Float32Array {
  const bytes = Buffer.from(encoded, "base64");
  const weights = new Float32Array(bytes.byteLength / 4);
  for (let i = 0; i < weights.length; i += 1) weights[i] = bytes.readFloatLE(i * 4);
  return weights;
}
