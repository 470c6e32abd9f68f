// Derived from spec/ by `npm run generate`. Never edited.
import type { Playbook } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link Playbook}. Unknown fields are refused. */
export declare const isPlaybook: Validate<Playbook>;
