import { type OptionalPackages, requirePackages } from "../small-models/optional-packages.ts";
import { withoutProcessListeners } from "../small-models/without-process-listeners.ts";

/** What the language model needs; the model comes within the package. */
export const LANGUAGE_PACKAGES: OptionalPackages = { "fasttext.wasm.js": "1.0.0" };

/** Characters of one text. */
export const MAX_LANGUAGE_CHARS = 10_000;

export interface IdentifiedLanguage {
  /** ISO 639: two letters where there are two, else three. */
  readonly language: string;
  readonly name: string;
  /** 0 … 1, 4 digits. */
  readonly confidence: number;
}

export interface LanguageModel {
  identify(text: string): Promise<IdentifiedLanguage>;
}

/** What the package answers; its own declarations cannot be resolved by a module. */
interface Identified {
  readonly alpha2: string | null;
  readonly alpha3: string;
  readonly refName: string;
  readonly possibility: number;
}

interface Library {
  getLIDModel(): Promise<{ load(): Promise<unknown>; identify(text: string): Promise<Identified> }>;
}

let loading: Promise<LanguageModel> | undefined;

/** The language model of this process, loaded the first time (about 60 ms). @throws ModelError `package_missing` */
export function loadLanguageModel(): Promise<LanguageModel> {
  loading ??= load();
  return loading;
}

async function load(): Promise<LanguageModel> {
  requirePackages("language model", LANGUAGE_PACKAGES);
  const model = await withoutProcessListeners(async () => {
    const { getLIDModel } = (await import("fasttext.wasm.js")) as unknown as Library;
    const loaded = await getLIDModel();
    await loaded.load();
    return loaded;
  });
  return {
    identify: async (text) => {
      // It reads one line, and calls what it is very sure of slightly more than 1.
      const { alpha2, alpha3, refName, possibility } = await model.identify(text.replace(/\s+/g, " "));
      return {
        language: alpha2 ?? alpha3,
        name: refName,
        confidence: Math.min(Math.round(possibility * 1e4) / 1e4, 1),
      };
    },
  };
}
