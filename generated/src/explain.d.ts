// Derived from spec/ by `npm run generate`. Never edited.
import type { ValidationIssue } from "./validate.js";
export interface Explanation {
    /** JSON Pointer to the place. */
    readonly pointer: string;
    /** What is wrong: what was expected and what is there. */
    readonly message: string;
    /** What to do about it, where that is clear. */
    readonly mend?: string;
}
/** One sentence per thing that is wrong, in the order of the document's fields, without repeating one cause in other words. */
export declare function explain(issues: readonly ValidationIssue[] | null | undefined, data: unknown): Explanation[];
