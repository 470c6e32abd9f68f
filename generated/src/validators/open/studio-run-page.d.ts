// Derived from spec/ by `npm run generate`. Never edited.
import type { StudioRunPage } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link StudioRunPage}. Unknown fields are kept. */
export declare const isStudioRunPage: Validate<StudioRunPage>;
