// Derived from spec/ by `npm run generate`. Never edited.
import type { StudioWork } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StudioWork}. Unknown fields are refused. */
export declare const isStudioWork: Validate<StudioWork>;
