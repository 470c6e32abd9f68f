import { oneLine } from "./thrown-text.ts";

const MOST_REMARKS = 20;

/** What is odd but harmless about a backend, each thing told once, bounded. */
export class Remarks {
  readonly #told = new Map<string, number>();
  #untold = 0;

  add(remark: string): void {
    const line = oneLine(remark);
    const times = this.#told.get(line);
    if (times !== undefined) this.#told.set(line, times + 1);
    else if (this.#told.size < MOST_REMARKS) this.#told.set(line, 1);
    else this.#untold += 1;
  }

  list(): string[] {
    const lines = [...this.#told].map(([line, times]) => (times === 1 ? line : `${line} (${times} times)`));
    return this.#untold === 0 ? lines : [...lines, `and ${this.#untold} more`];
  }
}
