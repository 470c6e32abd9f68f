import { createRequire } from "node:module";
import { join } from "node:path";

/** Where a package is found from a folder; null where it is not installed there. It is not loaded. */
export function findPackage(name: string, folder: string): string | null {
  try {
    return createRequire(join(folder, "package.json")).resolve(name);
  } catch {
    return null;
  }
}
