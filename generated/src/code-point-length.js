// Derived from spec/ by `npm run generate`. Never edited.
/** Length of a string in Unicode code points, as JSON Schema counts it. */
export function codePointLength(text) {
    let length = text.length;
    for (let index = 0; index < text.length - 1; index++) {
        const unit = text.charCodeAt(index);
        if (unit < 0xd800 || unit > 0xdbff)
            continue;
        const next = text.charCodeAt(index + 1);
        if (next < 0xdc00 || next > 0xdfff)
            continue;
        length--;
        index++;
    }
    return length;
}
