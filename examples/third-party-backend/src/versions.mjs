// VER-001: versions are looked at before anything else of a document is believed.
import { versionMismatch } from "./refusal.mjs";

/** @param {unknown} requested @param {readonly string[]} supported MAJOR.MINOR @returns {boolean} */
function canRead(requested, supported) {
  if (typeof requested !== "string" || !/^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/.test(requested)) return false;
  const [major, minor] = requested.split(".").map(Number);
  return supported.some((version) => {
    const [ourMajor, ourMinor] = version.split(".").map(Number);
    return major === ourMajor && Number(minor) <= Number(ourMinor);
  });
}

/**
 * @param {Record<string, unknown>} graph
 * @param {import("@krako/contracts").BackendCapabilities} capabilities
 * @returns {import("./refusal.mjs").Refusal | null}
 */
export function checkVersions(graph, { schema_versions, contract_versions }) {
  for (const [field, supported] of /** @type {const} */ ([
    ["schema_version", schema_versions],
    ["contract_version", contract_versions],
  ])) {
    const requested = Object.hasOwn(graph, field) ? graph[field] : undefined;
    if (!canRead(requested, supported)) return versionMismatch(field, requested, supported);
  }
  return null;
}
