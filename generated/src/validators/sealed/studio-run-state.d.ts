// Derived from spec/ by `npm run generate`. Never edited.
import type { StudioRunState } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StudioRunState}. */
export declare const isStudioRunState: Validate<StudioRunState>;
