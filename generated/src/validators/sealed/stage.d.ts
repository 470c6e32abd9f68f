// Derived from spec/ by `npm run generate`. Never edited.
import type { Stage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Stage}. */
export declare const isStage: Validate<Stage>;
