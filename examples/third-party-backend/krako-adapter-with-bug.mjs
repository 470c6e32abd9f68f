// The same backend with one bug, to show what the conformance kit says of it: budgets are checked against what was debited so far, and
// forget what units ranked before may still take. Nothing goes wrong until attempts overlap.
import { SweepBackend } from "./src/backend.mjs";

/**
 * @param {import("@krako/conformance").BackendEnvironment} environment
 * @returns {import("@krako/conformance").BackendUnderTest}
 */
export function createBackend({ operations, models, priceList }) {
  return new SweepBackend({ operations, models, priceList, countsOnlyDebits: true });
}
