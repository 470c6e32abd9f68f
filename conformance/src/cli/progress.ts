// How far a run has got: one line a profile, written over on a terminal, written once elsewhere.
import { duration, many } from "../report/verdict-words.ts";
import type { Progress } from "../run/run-kit.ts";
import type { Output } from "./output.ts";

const BAR = 20;
/** Milliseconds between two writings of the same line. */
const LEAST_GAP_MS = 80;
const CLEAR = "\r\u001b[K";

export interface ProgressLines {
  update(progress: Progress): void;
  /** Something else is done now. */
  note(text: string): void;
  /** Leaves what is written as it is. */
  end(): void;
}

const bar = (done: number, planned: number): string => {
  const full = planned === 0 ? BAR : Math.min(BAR, Math.floor((BAR * done) / planned));
  return `${"█".repeat(full)}${"░".repeat(BAR - full)}`;
};

export const progressLines = (output: Output, now: () => number = () => performance.now()): ProgressLines => {
  let profile: Progress["profile"] | null = null;
  let began = now();
  let written = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  const text = ({ profile: name, done, planned, failing }: Progress): string =>
    `${name.padEnd(12)} ${output.isLive ? `${bar(done, planned)} ` : ""}${done}/${planned} cases, ${failing === 0 ? "no check failing" : `${many(failing, "check")} failing`}, ${duration(now() - began)}`;
  const close = (): void => {
    if (isOpen) output.tell("\n");
    isOpen = false;
  };
  return {
    update(progress) {
      if (progress.profile !== profile) {
        close();
        profile = progress.profile;
        began = now();
        written = Number.NEGATIVE_INFINITY;
      }
      const isLast = progress.done === progress.planned;
      if (!output.isLive) {
        if (isLast) output.tell(`${text(progress)}\n`);
        return;
      }
      if (!isLast && now() - written < LEAST_GAP_MS) return;
      written = now();
      isOpen = true;
      output.tell(`${CLEAR}${text(progress)}`);
      if (isLast) close();
    },
    note(line) {
      if (output.isLive) {
        if (isOpen) output.tell(CLEAR);
        output.tell(`${line}`);
        isOpen = true;
        close();
      } else output.tell(`${line}\n`);
    },
    end: close,
  };
};
