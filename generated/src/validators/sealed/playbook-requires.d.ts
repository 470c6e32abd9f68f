// Derived from spec/ by `npm run generate`. Never edited.
import type { PlaybookRequires } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link PlaybookRequires}. Unknown fields are refused. */
export declare const isPlaybookRequires: Validate<PlaybookRequires>;
