import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "@krako/rules";
import {
  type JsonObject,
  ModelError,
  type ModelRequest,
  type ModelResponse,
  type ModelUsage,
} from "@krako/rules/ports";

/**
 * A folder of recorded model calls:
 *
 *     adapter.json            what the adapter said of itself
 *     calls/<digest>.json     one call: its outcome, and the request's digest
 *     counts/<digest>.json    the local count of one input, if the adapter counts
 *
 * Files are written whole or not at all, readable by their owner only: they hold answers in the clear. Each holds the digest
 * of its own content, so that one that was changed or damaged is told from one that is as it was written.
 */
export const RECORDING_FORMAT = "krako.recording";
export const RECORDING_VERSION = "1.0";

/** Bytes of one file of a recording; a larger one is not read. An answer has at most 8 MiB, and JSON may write six for one. */
export const MAX_RECORDING_BYTES: number = 64 * 1024 * 1024;

const PRIVATE_FOLDER = { recursive: true, mode: 0o700 } as const;
const PRIVATE_FILE = { mode: 0o600 } as const;

/** What became of a call: an answer, or the error it ended with. */
export type RecordedOutcome =
  | { readonly response: ModelResponse }
  | {
      readonly error: {
        readonly code: string;
        readonly message: string;
        readonly retryable: boolean;
        readonly usage: ModelUsage | null;
      };
    };

/**
 * What a call is known by: everything of the request that can change its outcome, and which attempt of which unit it
 * was, so that each of several equal calls replays its own outcome. Not the run and its trace: those differ each time.
 */
export function callDigest(request: ModelRequest): string {
  const { runId: _run, traceparent: _trace, ...what } = request;
  return digestOf(what);
}

export function callFile(folder: string, digest: string): string {
  return join(folder, "calls", `${digest}.json`);
}

export function countFile(folder: string, input: JsonObject): string {
  return join(folder, "counts", `${digestOf(input)}.json`);
}

export function adapterFile(folder: string): string {
  return join(folder, "adapter.json");
}

export async function writeWhole(folder: string, file: string, content: JsonObject): Promise<void> {
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  await mkdir(join(folder, "calls"), PRIVATE_FOLDER);
  await writeFile(temporary, text(content), PRIVATE_FILE);
  await rename(temporary, file);
}

export function writeWholeNow(folder: string, file: string, content: JsonObject): void {
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  mkdirSync(join(folder, "counts"), PRIVATE_FOLDER);
  writeFileSync(temporary, text(content), PRIVATE_FILE);
  renameSync(temporary, file);
}

function text(content: JsonObject): string {
  // As it will be read: members that are undefined are none.
  const whole = JSON.parse(JSON.stringify({ format: RECORDING_FORMAT, version: RECORDING_VERSION, ...content }));
  return `${JSON.stringify({ ...whole, content_digest: digestOf(whole) }, null, 2)}\n`;
}

/** @throws ModelError `recording_missing` or `recording_corrupted` */
export async function readWhole(file: string): Promise<JsonObject> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  const isRead = size !== undefined && size <= MAX_RECORDING_BYTES;
  return parse(file, size, isRead ? await readFile(file, "utf8") : "");
}

/** @throws ModelError `recording_missing` or `recording_corrupted` */
export function readWholeNow(file: string): JsonObject {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  return parse(file, size, size !== undefined && size <= MAX_RECORDING_BYTES ? readFileSync(file, "utf8") : "");
}

function parse(file: string, size: number | undefined, content: string): JsonObject {
  if (size === undefined)
    throw recordingError(
      "recording_missing",
      `There is no recording ${file}; record the run again with the real adapter.`,
    );
  if (size > MAX_RECORDING_BYTES) throw corrupted(file, `is longer than ${MAX_RECORDING_BYTES} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw corrupted(file, "is not JSON");
  }
  const recording = value as JsonObject;
  if (typeof value !== "object" || value === null || recording["format"] !== RECORDING_FORMAT)
    throw corrupted(file, "is not a recording");
  if (recording["version"] !== RECORDING_VERSION)
    throw corrupted(file, `has another version than ${RECORDING_VERSION}`);
  const { content_digest: digest, ...whole } = recording;
  if (digestOf(whole) !== digest) throw corrupted(file, "was changed after it was written");
  return recording;
}

export function corrupted(file: string, what: string): ModelError {
  return recordingError("recording_corrupted", `The recording ${file} ${what}; delete it and record the run again.`);
}

function recordingError(code: string, message: string): ModelError {
  return new ModelError(code, message, { usage: { tokensIn: 0, tokensOut: 0 } });
}
