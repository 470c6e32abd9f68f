// Derived from spec/ by `npm run generate`. Never edited.
import type { StageTrace } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StageTrace}. Unknown fields are kept. */
export declare const isStageTrace: Validate<StageTrace>;
