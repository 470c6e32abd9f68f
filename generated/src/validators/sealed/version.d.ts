// Derived from spec/ by `npm run generate`. Never edited.
import type { Version } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Version}. */
export declare const isVersion: Validate<Version>;
