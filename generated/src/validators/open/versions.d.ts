// Derived from spec/ by `npm run generate`. Never edited.
import type { Versions } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Versions}. Unknown fields are kept. */
export declare const isVersions: Validate<Versions>;
