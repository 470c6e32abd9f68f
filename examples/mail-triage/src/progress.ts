/** Tells how far a step is. */
export interface Progress {
  /** A new step of `total` parts; 0: it has none. */
  begin(step: string, total: number): void;
  /** One part is done; `kind` says what came of it, "" if there is nothing to say. */
  tick(kind: string): void;
  end(): void;
}

/** Least milliseconds between two drawings. */
const FRAME_MS = 80;

/** On a terminal one line per step that is drawn over itself, elsewhere a line at every quarter of a step. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  let step = "";
  let total = 0;
  let done = 0;
  let drawnAt = 0;
  let kinds = new Map<string, number>();
  const line = (): string => {
    const told = [...kinds].map(([kind, count]) => `${kind.replaceAll("_", " ")} ${count}`).join(", ");
    return `${step}${total > 0 ? `: ${done} of ${total}` : " …"}${told === "" ? "" : ` (${told})`}`;
  };
  const draw = (): void => {
    drawnAt = performance.now();
    stream.write(`\r${line().slice(0, (stream.columns ?? 80) - 1)}\u001b[K`);
  };
  const close = (): void => {
    if (step === "") return;
    if (stream.isTTY) {
      draw();
      stream.write("\n");
    }
    step = "";
  };
  return {
    begin: (next, parts) => {
      close();
      [step, total, done, kinds] = [next, parts, 0, new Map()];
      if (stream.isTTY) draw();
      else stream.write(`${step} …\n`);
    },
    tick: (kind) => {
      done += 1;
      if (kind !== "") kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (stream.isTTY) {
        if (performance.now() - drawnAt >= FRAME_MS) draw();
      } else if (done === total || done % Math.ceil(total / 4) === 0) stream.write(`${line()}\n`);
    },
    end: close,
  };
}

export const NO_PROGRESS: Progress = { begin: () => {}, tick: () => {}, end: () => {} };
