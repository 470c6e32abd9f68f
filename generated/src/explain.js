// Derived from spec/ by `npm run generate`. Never edited.
/** Readable sentences for what a validator found. */
import { nearest } from "./nearest.js";
import { escapePart, lastPart, valueAt } from "./pointer.js";
import { kinds, list, shorten, show } from "./wording.js";
/** One sentence per thing that is wrong, in the order of the document's fields, without repeating one cause in other words. */
export function explain(issues, data) {
    const found = issues ?? [];
    const misspelt = misspellings(found);
    const causes = new Set(found);
    for (const issue of found)
        if (isConsequence(issue, found) || misspelt.has(issue))
            causes.delete(issue);
    return [...causes].map((issue) => describe(issue, data, found, misspelt)).filter(isFirstOfItsKind());
}
/** The required field that an unknown one was probably meant to be: one mistake, not two. */
function misspellings(issues) {
    const pairs = new Map();
    for (const unknown of issues.filter(({ keyword }) => keyword === "closed")) {
        const missing = issues.filter((issue) => issue.keyword === "required" && issue.instancePath === unknown.instancePath);
        const names = missing.map(({ params }) => String(params.missingProperty));
        const near = nearest(String(unknown.params.unknown), names);
        const match = missing.find(({ params }) => params.missingProperty === near);
        if (match !== undefined && !pairs.has(match))
            pairs.set(match, unknown);
    }
    return pairs;
}
/**
 * `if` and `propertyNames` only say that something below them is wrong, which is said there already. Of an `anyOf` the
 * branches of another type are left out, and the whole where a branch of the right type says more.
 */
function isConsequence({ keyword, instancePath }, all) {
    if (keyword === "if" || keyword === "propertyNames")
        return true;
    const here = all.filter((other) => other.instancePath === instancePath);
    if (!here.some((other) => other.keyword === "anyOf"))
        return false;
    if (keyword === "type")
        return true;
    if (keyword !== "anyOf")
        return false;
    const saysMore = here.some((other) => other.keyword !== "anyOf" && other.keyword !== "type");
    return saysMore || all.some((other) => other.instancePath.startsWith(`${instancePath}/`));
}
function describe(issue, data, all, misspelt) {
    const { keyword, params, propertyName } = issue;
    const pointer = propertyName === undefined ? issue.instancePath : `${issue.instancePath}/${escapePart(propertyName)}`;
    const value = propertyName ?? valueAt(data, pointer);
    const here = propertyName === undefined ? subject(pointer) : "The name of a field";
    switch (keyword) {
        case "closed":
            return unknownField(issue, misspelt);
        case "required":
            return {
                pointer,
                message: `${here} has no field "${String(params.missingProperty)}".`,
                mend: `Add "${String(params.missingProperty)}".`,
            };
        case "discriminator":
            return wrongKind(issue, value);
        case "enum": {
            const allowed = params.allowedValues.map(String);
            return listed(pointer, here, allowed, value);
        }
        case "const":
            return {
                pointer,
                message: `${here} must be ${show(params.allowedValue)}, but is ${show(value)}.`,
                mend: `Write ${show(params.allowedValue)}.`,
            };
        case "type":
            return { pointer, message: `${here} must be ${kinds(params.type)}, but is ${show(value)}.` };
        case "anyOf":
            return { pointer, message: `${here} must be ${alternatives(pointer, all)}, but is ${show(value)}.` };
        case "pattern":
            return { pointer, message: `${here} ${issue.message}, but is ${show(value)}.` };
        case "minimum":
        case "maximum":
            return {
                pointer,
                message: `${here} must be at ${keyword === "minimum" ? "least" : "most"} ${show(params.limit)}, but is ${show(value)}.`,
            };
        case "minLength":
        case "maxLength":
            return sized(pointer, here, keyword === "minLength", Number(params.limit), "character", value);
        case "minItems":
        case "maxItems":
            return sized(pointer, here, keyword === "minItems", Number(params.limit), "entry", value);
        case "minProperties":
        case "maxProperties":
            return sized(pointer, here, keyword === "minProperties", Number(params.limit), "field", value);
        case "uniqueItems": {
            const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b);
            return {
                pointer: `${pointer}/${second}`,
                message: `Entries ${first} and ${second} of ${here} are the same.`,
                mend: "Remove one of them.",
            };
        }
        default:
            return { pointer, message: `${here} ${issue.message}.` };
    }
}
function unknownField({ instancePath, params }, misspelt) {
    const name = String(params.unknown);
    const meant = [...misspelt].find(([, unknown]) => unknown.instancePath === instancePath && unknown.params.unknown === name);
    const near = meant === undefined ? nearest(name, params.known) : String(meant[0].params.missingProperty);
    const place = instancePath === "" ? "the document" : `"${lastPart(instancePath)}"`;
    return {
        pointer: `${instancePath}/${escapePart(name)}`,
        message: `There is no field "${shorten(name)}" in ${place}.`,
        mend: near === undefined ? "Remove it." : `Did you mean "${near}"?`,
    };
}
function wrongKind({ instancePath, params }, value) {
    const tag = String(params.tag);
    const given = typeof value === "object" && value !== null ? value[tag] : undefined;
    const allowed = (params.allowed ?? []).map(String);
    if (given === undefined) {
        return {
            pointer: instancePath,
            message: `${subject(instancePath)} has no field "${tag}", which says what it is.`,
            mend: allowed.length === 0 ? `Add "${tag}".` : `Add "${tag}", one of ${list(allowed)}.`,
        };
    }
    return listed(`${instancePath}/${tag}`, `"${tag}"`, allowed, given);
}
function listed(pointer, here, allowed, value) {
    const near = typeof value === "string" ? nearest(value, allowed) : undefined;
    const message = `${here} must be one of ${list(allowed)}, but is ${show(value)}.`;
    return near === undefined ? { pointer, message } : { pointer, message, mend: `Did you mean "${near}"?` };
}
function sized(pointer, here, least, limit, noun, value) {
    const nouns = limit === 1 ? noun : noun.replace(/y$/, "ie").concat("s");
    const count = typeof value === "string"
        ? [...value].length
        : typeof value === "object" && value !== null
            ? Object.keys(value).length
            : 0;
    return { pointer, message: `${here} must have at ${least ? "least" : "most"} ${limit} ${nouns}, but has ${count}.` };
}
/** The types that the branches of an `anyOf` at a place ask for. */
function alternatives(pointer, all) {
    const types = all.filter(({ instancePath, keyword }) => instancePath === pointer && keyword === "type");
    return kinds([...new Set(types.map(({ params }) => params.type))]);
}
function isFirstOfItsKind() {
    const seen = new Set();
    return ({ pointer, message }) => {
        const key = `${pointer}\n${message}`;
        return !seen.has(key) && seen.add(key) !== undefined;
    };
}
const subject = (pointer) => (pointer === "" ? "The document" : `"${lastPart(pointer)}"`);
