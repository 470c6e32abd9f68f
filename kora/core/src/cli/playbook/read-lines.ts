import { createReadStream } from "node:fs";

/** A line of a file, from 1; null where it is longer than it may be. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/** The lines of a file, however large it is; at most one line and one piece of the file are held at a time. */
export async function* readLines(file: string, mostBytes: number): AsyncGenerator<Line> {
  const stream: AsyncIterable<Buffer> = file === "-" ? process.stdin : createReadStream(file);
  let number = 0;
  let held: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer): void => {
    size += part.length;
    if (size <= mostBytes) held.push(part);
  };
  const line = (): Line => {
    number += 1;
    const text = size > mostBytes ? null : Buffer.concat(held).toString("utf8");
    held = [];
    size = 0;
    return { number, text };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      keep(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield line();
}
