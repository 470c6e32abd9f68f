// Derived from spec/ by `npm run generate`. Never edited.
import type { ValidationIssue } from "./validate.js";
/** Most issues that are kept, so that a hostile document cannot make the report larger than itself. */
export declare const MAX_ISSUES = 1000;
/** Whether so much is wrong already that looking on is of no use. */
export declare function isFull(issues: readonly ValidationIssue[] | null): boolean;
export declare function withIssue(issues: ValidationIssue[] | null, issue: ValidationIssue): ValidationIssue[];
export declare function withIssues(issues: ValidationIssue[] | null, more: ValidationIssue[]): ValidationIssue[];
