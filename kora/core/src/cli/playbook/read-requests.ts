import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type JsonObject, type JsonValue, parseJson } from "@krako/rules";
import { requestOf } from "../../playbook/request.ts";
import { readText } from "../source/read-text.ts";
import { UsageError } from "../usage-error.ts";
import { readLines } from "./read-lines.ts";
import { MAX_REQUEST_BYTES, requestIn } from "./read-request.ts";

/** Files of a folder and of those within it. */
export const MAX_REQUEST_FILES = 100_000;

/** Requests of one inspection. */
export const MAX_REQUESTS = 10_000_000;

/** A request, or why there is none at this place. */
export type FoundRequest =
  | { readonly name: string; readonly request: JsonObject }
  | { readonly name: string; readonly problem: string };

/** How much is read at most. */
export interface RequestLimits {
  readonly files: number;
  readonly requests: number;
}
const LIMITS: RequestLimits = { files: MAX_REQUEST_FILES, requests: MAX_REQUESTS };

/**
 * The requests of files and folders, in the order of their names: one in each file, one in each line of `.jsonl` and `.ndjson` files.
 * What cannot be read is said in its place and the rest is read on. Links are not followed, and names that begin with a dot are left out.
 * @throws UsageError when there is nothing there, or too much.
 */
export async function* readRequests(
  paths: readonly string[],
  { files: mostFiles, requests: mostRequests }: RequestLimits = LIMITS,
): AsyncGenerator<FoundRequest> {
  let count = 0;
  for (const file of paths.flatMap((path) => filesAt(path, mostFiles))) {
    for await (const found of requestsIn(file)) {
      count += 1;
      if (count > mostRequests)
        throw new UsageError(`There are more than ${mostRequests} requests; inspect a part of them.`);
      yield found;
    }
  }
  if (count === 0) throw new UsageError(`There is no request in ${paths.join(", ")}.`);
}

function filesAt(path: string, most: number): string[] {
  if (path === "-") return [path];
  if (!existsSync(path)) throw new UsageError(`${path} cannot be read: there is no such file.`);
  if (!statSync(path).isDirectory()) return [path];
  const files: string[] = [];
  const folders = [path];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted(byName)) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else if (entry.isFile()) files.push(join(folder, entry.name));
      if (files.length + folders.length > most)
        throw new UsageError(`${path} holds more than ${most} files; inspect a part of them.`);
    }
  }
  return files.toSorted();
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

async function* requestsIn(file: string): AsyncGenerator<FoundRequest> {
  if (file !== "-" && !/\.(jsonl|ndjson)$/i.test(file)) {
    yield oneIn(file);
    return;
  }
  for await (const { number, text } of readLines(file, MAX_REQUEST_BYTES)) {
    const name = `${file === "-" ? "standard input" : file}:${number}`;
    if (text === null) yield { name, problem: `it is longer than ${MAX_REQUEST_BYTES} bytes.` };
    else if (text.trim() !== "") yield inLine(name, text);
  }
}

function inLine(name: string, text: string): FoundRequest {
  const parsed = parseJson(text);
  if (!parsed.ok) return { name, problem: parsed.violations[0]?.message ?? "it is not JSON." };
  const request = requestOf(parsed.value as JsonValue);
  return request === null ? { name, problem: "it is neither an object nor a text." } : { name, request };
}

function oneIn(file: string): FoundRequest {
  try {
    const text = readText(file, MAX_REQUEST_BYTES);
    if (text === null) return { name: file, problem: `it is longer than ${MAX_REQUEST_BYTES} bytes.` };
    return { name: file, request: requestIn(file, text) };
  } catch (error) {
    if (error instanceof UsageError) return { name: file, problem: error.message };
    throw error;
  }
}
