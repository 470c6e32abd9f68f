import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer, Asked } from "./exchange.ts";
import { noSuchRoute } from "./refusals.ts";

/** Where the built page is, seen from `src` and from `dist` alike. */
export const PAGE_FOLDER: string = fileURLToPath(new URL("../../dist/page/", import.meta.url));

/** How the page comes about in a checkout; a package that was installed has it. */
export const BUILD_PAGE = "The page was not built. Run: npm run page -w @krako/studio";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".md": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** Names of files and folders that are handed out: no way up, nothing hidden. */
const PART = /^[\w-][\w.-]*$/;

/** Answers with a file of the page; null where the path is not that of a file. @throws RefusalError 404 */
export async function pageFile(
  { path, headers }: Pick<Asked, "path" | "headers">,
  folder: string,
): Promise<Answer | null> {
  const parts = path === "/" ? ["index.html"] : path.slice(1).split("/");
  const type = TYPES[extname(parts.at(-1) ?? "")];
  if (type === undefined) return null;
  const isHandedOut = parts.every((part) => PART.test(part));
  const bytes = isHandedOut ? await readFile(join(folder, ...parts)).catch(() => null) : null;
  if (bytes === null && path === "/") return notBuilt();
  if (bytes === null) throw noSuchRoute();
  const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  const caching = {
    etag,
    // Names of assets say their contents.
    "cache-control": parts[0] === "assets" ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (headers["if-none-match"] === etag) return { status: 304, headers: caching, body: null };
  return { status: 200, headers: { "content-type": type, ...caching }, body: bytes };
}

function notBuilt(): Answer {
  return { status: 503, headers: { "content-type": "text/plain; charset=utf-8" }, body: `${BUILD_PAGE}\n` };
}
