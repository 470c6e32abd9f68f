// Derived from spec/ by `npm run generate`. Never edited.
import type { Uuid } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Uuid}. */
export declare const isUuid: Validate<Uuid>;
