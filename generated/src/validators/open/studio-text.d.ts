// Derived from spec/ by `npm run generate`. Never edited.
import type { StudioText } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StudioText}. */
export declare const isStudioText: Validate<StudioText>;
