import { pathToFileURL } from "node:url";
import type { KrakoConnection } from "@krako/contracts";
import type { ExecutionBackend } from "@krako/rules";
import { UsageError } from "../usage-error.ts";
import { findPackage } from "./find-package.ts";
import { foreignBackend } from "./foreign-backend.ts";

/** The optional package that knows how to speak to a fabric. KORA knows no more of it than its name and what it exports. */
export const KRAKO_PACKAGE = "@krako/backend-client";

/** Where it goes, word for word. */
export const INSTALL_KRAKO: string = `npm install ${KRAKO_PACKAGE}`;

const DEFAULT_TOKEN = "KRAKO_TOKEN";

interface KrakoPackage {
  readonly KrakoBackend: new (options: {
    readonly url: string;
    readonly token: string;
    readonly patienceMs?: number;
  }) => ExecutionBackend;
}

/** Whether the package is found from a folder; it is not loaded. */
export function findKrakoPackage(folder: string): string | null {
  return findPackage(KRAKO_PACKAGE, folder);
}

/**
 * The backend `krako`, from the package that is installed where the configuration stands. Nothing is sent yet.
 * @throws UsageError when the package is not installed, or the address or token cannot be used.
 */
export async function loadKrakoBackend(
  { url, token_env: tokenEnv = DEFAULT_TOKEN, patience_ms: patienceMs }: KrakoConnection,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<ExecutionBackend> {
  const found = findKrakoPackage(folder);
  if (found === null)
    throw new UsageError(
      `The backend "krako" needs the package ${KRAKO_PACKAGE}, which is not installed. In ${folder} run: ${INSTALL_KRAKO}`,
    );
  const token = environment[tokenEnv];
  if (!token)
    throw new UsageError(
      `The environment variable ${tokenEnv} is not set; it holds the token for the backend "krako".`,
    );
  const { KrakoBackend } = (await import(pathToFileURL(found).href)) as Partial<KrakoPackage>;
  if (typeof KrakoBackend !== "function")
    throw new UsageError(
      `${found} is another package than ${KRAKO_PACKAGE}: it has no KrakoBackend. Run: ${INSTALL_KRAKO}`,
    );
  try {
    return foreignBackend(new KrakoBackend({ url, token, ...(patienceMs === undefined ? {} : { patienceMs }) }));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}
