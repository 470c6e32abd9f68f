// Refusals: what is turned away before anything runs, as an error that carries a problem document.
import { REFUSAL_TYPE_TABLE } from "@krako/contracts/tables";

/** @typedef {import("@krako/contracts").Problem} Problem */
/** @typedef {import("@krako/contracts").Violation} Violation */

const TITLES = Object.freeze({
  version_missing: "A version is missing.",
  version_unsupported: "The version is not supported.",
  invalid_document: "The task graph is not valid.",
  capability_missing: "The backend lacks a capability that the task graph needs.",
  internal: "The backend has a fault.",
});

export class Refusal extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(`${problem.title} ${problem.detail ?? ""}`.trim());
    this.name = "Refusal";
    this.problem = problem;
  }
}

/**
 * @param {Problem["error_type"]} errorType
 * @param {keyof typeof TITLES} code
 * @param {Partial<Problem>} rest
 * @returns {Refusal}
 */
function refuse(errorType, code, rest) {
  const { http_status, retryable } = REFUSAL_TYPE_TABLE[errorType];
  return new Refusal({
    type: `https://schemas.krako.example/problems/${code}`,
    title: TITLES[code],
    status: http_status,
    error_type: errorType,
    code,
    retryable,
    charged: "0.000000",
    ...rest,
  });
}

/** @param {string} field @param {unknown} requested @param {readonly string[]} supported @returns {Refusal} */
export function versionMismatch(field, requested, supported) {
  const missing = requested === undefined;
  const asked = missing ? "none" : String(typeof requested === "string" ? requested : JSON.stringify(requested));
  const detail = missing
    ? `"${field}" is missing; this backend reads ${supported.join(", ")}.`
    : `"${field}" is of a version that this backend does not read; it reads ${supported.join(", ")}.`;
  return refuse("VERSION_MISMATCH", missing ? "version_missing" : "version_unsupported", {
    detail,
    requested: asked.slice(0, 256),
    supported: [...supported],
  });
}

/** @param {readonly Violation[]} violations @returns {Refusal} */
export function invalidDocument(violations) {
  const rules = new Set(violations.map(({ rule }) => rule));
  return refuse("VALIDATION_ERROR", "invalid_document", {
    detail: `Broken: ${[...rules].join(", ")}.`,
    violations: violations.slice(0, 1000),
  });
}

/** @param {string} requested @param {readonly string[]} supported @param {readonly Violation[]} violations @returns {Refusal} */
export function unsupportedCapability(requested, supported, violations) {
  return refuse("UNSUPPORTED_CAPABILITY", "capability_missing", {
    detail: `This backend does not have ${requested}.`,
    requested: requested.slice(0, 256),
    supported: supported.slice(0, 1000),
    violations: violations.slice(0, 1000),
  });
}

/** A fault of this backend: nothing of it is shown. @returns {Refusal} */
export const fault = () => refuse("INTERNAL", "internal", {});
