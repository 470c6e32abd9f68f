import { type JsonObject, ModelError } from "@krako/rules/ports";

/**
 * The text to classify: `text`, or several texts by name in `fields`, which are told apart ("free" in a subject is
 * another feature than in a body). Both may be given.
 */
export interface TextInput {
  readonly text?: string;
  readonly fields?: { readonly [name: string]: string };
}

/** How text becomes features. Part of a trained model. */
export interface FeatureOptions {
  /** Features are hashed into 2^hashBits buckets. */
  readonly hashBits: number;
  /** Words that are read of one input, over all its fields in the order of their names; the rest is not looked at. */
  readonly maxWords: number;
}

export interface TextFeatures {
  /** Buckets of the words and pairs of neighbouring words, each once. */
  readonly buckets: readonly number[];
  /** Words that were read: the tokens of a classification. */
  readonly words: number;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SPACE = 32;

/** @throws ModelError `invalid_input` when the input is not a {@link TextInput}. */
export function readTextInput(input: JsonObject): TextInput {
  const text = Object.hasOwn(input, "text") ? input["text"] : undefined;
  const fields = Object.hasOwn(input, "fields") ? input["fields"] : undefined;
  const named = typeof fields === "object" && fields !== null && !Array.isArray(fields);
  const valid =
    (typeof text === "string" || text === undefined) &&
    (fields === undefined || (named && Object.values(fields).every((value) => typeof value === "string"))) &&
    (text !== undefined || fields !== undefined);
  if (!valid)
    throw new ModelError(
      "invalid_input",
      `A text to classify needs "text", a string, or "fields", an object of strings.`,
      {
        usage: { tokensIn: 0, tokensOut: 0 },
      },
    );
  return {
    ...(typeof text === "string" ? { text } : {}),
    ...(fields === undefined ? {} : { fields: fields as unknown as { readonly [name: string]: string } }),
  };
}

/** Linear in the text up to its `maxWords`-th word. */
export function textFeatures(input: TextInput, { hashBits, maxWords }: FeatureOptions): TextFeatures {
  const mask = 2 ** hashBits - 1;
  const buckets = new Set<number>();
  const words = eachWord(input, maxWords, (word, before) => {
    buckets.add(mix(word) & mask);
    if (before !== 0) buckets.add(mix(Math.imul(before, 31) ^ Math.imul(word, 0x9e3779b1)) & mask);
  });
  return { buckets: [...buckets], words };
}

/** The words that {@link textFeatures} would read. */
export function countWords(input: TextInput, maxWords: number): number {
  return eachWord(input, maxWords, () => {});
}

/** Calls with the hash of each word and of the one before it in the same field (0: none). Returns how many there were. */
function eachWord(input: TextInput, maxWords: number, visit: (word: number, before: number) => void): number {
  let words = 0;
  for (const [name, text] of fieldsOf(input)) {
    const start = hashOf(name);
    let word = start;
    let letters = 0;
    let before = 0;
    const end = (): void => {
      visit(word, before);
      words += 1;
      before = word;
      word = start;
      letters = 0;
    };
    for (let i = 0; i <= text.length && words < maxWords; i += 1) {
      const unit = i < text.length ? lower(text.charCodeAt(i)) : SPACE;
      const alone = unit >= 0x2e80;
      if ((alone || !isLetter(unit)) && letters > 0) end();
      if (words === maxWords || !(alone || isLetter(unit))) continue;
      word = Math.imul(word ^ unit, FNV_PRIME);
      letters += 1;
      if (alone) end();
    }
  }
  return words;
}

function fieldsOf(input: TextInput): (readonly [name: string, text: string])[] {
  const named = Object.entries(input.fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return input.text === undefined ? named : [["", input.text], ...named];
}

function hashOf(name: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), FNV_PRIME);
  return Math.imul(hash ^ SPACE, FNV_PRIME);
}

/** Letters, digits, $ and ' of ASCII, letters of other alphabets; scripts without spaces count each character. */
function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 48 && unit <= 57) ||
    unit === 36 ||
    unit === 39 ||
    (unit >= 0xc0 && unit < 0x2000)
  );
}

function lower(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

/** Spreads a hash over all its bits (murmur3's end), so that its low ones can be taken. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
