// Derived from spec/ by `npm run generate`. Never edited.
import type { PlaybookWord } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link PlaybookWord}. */
export declare const isPlaybookWord: Validate<PlaybookWord>;
