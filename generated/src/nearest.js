// Derived from spec/ by `npm run generate`. Never edited.
/** The candidate that a misspelt name was probably meant to be, if one is near enough. */
export function nearest(name, candidates) {
    if (name.length > 64)
        return undefined;
    const reach = Math.max(1, Math.floor(name.length / 3));
    let best;
    let least = reach + 1;
    for (const candidate of candidates) {
        const steps = distance(name.toLowerCase(), candidate.toLowerCase(), least);
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}
/** Edits from one word to another, swaps of neighbours counting as one; stops counting at `limit`. */
function distance(from, to, limit) {
    if (Math.abs(from.length - to.length) >= limit)
        return limit;
    let before = [];
    let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let row = 1; row <= from.length; row++) {
        const current = [row];
        for (let column = 1; column <= to.length; column++) {
            const same = from[row - 1] === to[column - 1];
            let steps = Math.min((previous[column] ?? limit) + 1, (current[column - 1] ?? limit) + 1, (previous[column - 1] ?? limit) + (same ? 0 : 1));
            const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
            if (swapped)
                steps = Math.min(steps, (before[column - 2] ?? limit) + 1);
            current.push(steps);
        }
        before = previous;
        previous = current;
    }
    return previous[to.length] ?? limit;
}
