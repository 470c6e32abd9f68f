// What the conformance kit loads: this backend with the operations, the models and the prices that the kit brings along.
import { SweepBackend } from "./src/backend.mjs";

/**
 * @param {import("@krako/conformance").BackendEnvironment} environment
 * @returns {import("@krako/conformance").BackendUnderTest}
 */
export function createBackend({ operations, models, priceList }) {
  return new SweepBackend({ operations, models, priceList });
}
