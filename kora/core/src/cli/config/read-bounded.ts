import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { UsageError } from "../usage-error.ts";

/** The text of a file of at most so many bytes. @throws UsageError when it cannot be read, is longer, or is not UTF-8. */
export function readBounded(file: string, mostBytes: number): string {
  let opened: number | undefined;
  try {
    opened = openSync(file, "r");
    const bytes = fstatSync(opened).size > mostBytes ? null : readFileSync(opened);
    if (bytes === null || bytes.length > mostBytes)
      throw new UsageError(`${file} is longer than ${mostBytes.toLocaleString("en")} bytes, which is not read.`);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`);
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "it is a folder.";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not text in UTF-8.";
  return error instanceof Error ? `${error.message}.` : String(error);
}
