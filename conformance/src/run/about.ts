import { createRequire } from "node:module";

/** The package's own name and version; found from sources and from the built package alike. */
const own = ((): { name: string; version: string } => {
  const require = createRequire(import.meta.url);
  for (const path of ["../../package.json", "../../../package.json"]) {
    try {
      const found = require(path) as { name: string; version: string };
      if (found.name === "@krako/conformance") return found;
    } catch {
      // One level further up, then.
    }
  }
  return { name: "@krako/conformance", version: "0.0.0" };
})();

export const KIT: { readonly name: string; readonly version: string } = { name: own.name, version: own.version };
