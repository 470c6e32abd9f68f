import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServeStudio } from "../../workbench.ts";
import { findPackage } from "../backend/find-package.ts";
import { UsageError } from "../usage-error.ts";

/** The optional package that serves the page. KORA knows no more of it than its name and what it exports. */
const STUDIO_PACKAGE = "@krako/studio";

/** Where it goes, word for word. */
const INSTALL_STUDIO = `npm install ${STUDIO_PACKAGE}`;

/**
 * What serves the page: from the package that is installed in the folder, else the one beside kora.
 * @throws UsageError when it is not installed, or is another package.
 */
export async function loadStudio(folder: string, besides: string = KORA_FOLDER): Promise<ServeStudio> {
  const found = findPackage(STUDIO_PACKAGE, folder) ?? findPackage(STUDIO_PACKAGE, besides);
  if (found === null)
    throw new UsageError(
      `kora studio needs the package ${STUDIO_PACKAGE}, which is not installed. In ${folder} run: ${INSTALL_STUDIO}`,
    );
  const { serveStudio } = (await import(pathToFileURL(found).href)) as { readonly serveStudio?: unknown };
  if (typeof serveStudio !== "function")
    throw new UsageError(
      `${found} is another package than ${STUDIO_PACKAGE}: it has no serveStudio. Run: ${INSTALL_STUDIO}`,
    );
  return serveStudio as ServeStudio;
}

const KORA_FOLDER: string = dirname(fileURLToPath(import.meta.url));
