// Derived from spec/ by `npm run generate`. Never edited.
import type { AdmissionMode } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link AdmissionMode}. */
export declare const isAdmissionMode: Validate<AdmissionMode>;
