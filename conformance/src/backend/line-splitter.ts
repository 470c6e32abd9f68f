const NEWLINE = 0x0a;

/** Cuts a stream of bytes into lines of bounded length, without looking at a byte twice. */
export class LineSplitter {
  readonly #mostBytes: number;
  readonly #onLine: (line: string) => void;
  readonly #onTooLong: () => void;
  #parts: Buffer[] = [];
  #bytes = 0;
  #isOver = false;

  constructor(mostBytes: number, onLine: (line: string) => void, onTooLong: () => void) {
    this.#mostBytes = mostBytes;
    this.#onLine = onLine;
    this.#onTooLong = onTooLong;
  }

  push(chunk: Buffer): void {
    let start = 0;
    while (!this.#isOver) {
      const end = chunk.indexOf(NEWLINE, start);
      const part = chunk.subarray(start, end === -1 ? chunk.length : end);
      this.#bytes += part.length;
      if (this.#bytes > this.#mostBytes) {
        this.#isOver = true;
        this.#parts = [];
        this.#onTooLong();
        return;
      }
      if (part.length > 0) this.#parts.push(part);
      if (end === -1) return;
      this.#flush();
      start = end + 1;
    }
  }

  /** What came after the last line break. */
  end(): void {
    if (!this.#isOver && this.#bytes > 0) this.#flush();
  }

  #flush(): void {
    const line = Buffer.concat(this.#parts).toString("utf8");
    this.#parts = [];
    this.#bytes = 0;
    if (line.trim() !== "") this.#onLine(line);
  }
}
