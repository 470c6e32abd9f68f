// Derived from spec/ by `npm run generate`. Never edited.
import type { StudioRun } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StudioRun}. Unknown fields are refused. */
export declare const isStudioRun: Validate<StudioRun>;
