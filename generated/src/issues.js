// Derived from spec/ by `npm run generate`. Never edited.
/** Most issues that are kept, so that a hostile document cannot make the report larger than itself. */
export const MAX_ISSUES = 1000;
/** Whether so much is wrong already that looking on is of no use. */
export function isFull(issues) {
    return issues !== null && issues.length >= MAX_ISSUES;
}
export function withIssue(issues, issue) {
    if (issues === null)
        return [issue];
    if (issues.length < MAX_ISSUES)
        issues.push(issue);
    return issues;
}
export function withIssues(issues, more) {
    if (issues === null)
        return more;
    for (const issue of more) {
        if (issues.length >= MAX_ISSUES)
            break;
        issues.push(issue);
    }
    return issues;
}
