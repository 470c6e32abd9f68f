/** @krako/models/language: the language of texts, in this process. For `kora run --plugin`. */
import type { ModelAdapter } from "@krako/rules/ports";
import { requirePackages } from "../small-models/optional-packages.ts";
import { identifyLanguageAdapter } from "./identify-language.ts";
import { LANGUAGE_PACKAGES } from "./language-model.ts";

// Said before anything runs, rather than by the first unit that asks.
requirePackages("language model", LANGUAGE_PACKAGES);

export const models: readonly ModelAdapter[] = [identifyLanguageAdapter()];
