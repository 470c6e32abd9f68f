import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { UsageError } from "../usage-error.ts";
import { readStandardInput } from "./standard-input.ts";

/** The text of a file, `-` being standard input; null when it is longer than `most` bytes, and is then not read. @throws UsageError */
export function readText(file: string, most: number): string | null {
  let opened: number | undefined;
  try {
    opened = file === "-" ? 0 : openSync(file, "r");
    if (fstatSync(opened).size > most) return null;
    const bytes = opened === 0 ? readStandardInput(most) : readFileSync(opened);
    if (bytes.length > most) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`);
  } finally {
    if (opened !== undefined && opened !== 0) closeSync(opened);
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "it is a folder.";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "it is not text in UTF-8.";
  return error instanceof Error ? `${error.message}.` : String(error);
}
