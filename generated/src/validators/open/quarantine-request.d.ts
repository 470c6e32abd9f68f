// Derived from spec/ by `npm run generate`. Never edited.
import type { QuarantineRequest } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link QuarantineRequest}. Unknown fields are kept. */
export declare const isQuarantineRequest: Validate<QuarantineRequest>;
