import type { RefusalError } from "@krako/rules";
import { refusalForNow } from "../refusal-for-now.ts";
import type { Message } from "./messages.ts";

/** When to come again after the mailbox was full, in milliseconds. */
const RETRY_AFTER_MS = 1_000;

/** Messages that wait for a turn, in the order in which they came. One look sees what any number of them would: at most one waits. */
export class Mailbox {
  readonly #maxWaiting: number;
  #waiting: Message[] = [];
  #isLookWaiting = false;

  /** `maxWaiting` bounds what others may ask for; what a process tells itself is bounded by its sessions and always fits. */
  constructor(maxWaiting: number) {
    this.#maxWaiting = maxWaiting;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  get isFull(): boolean {
    return this.#waiting.length >= this.#maxWaiting;
  }

  /** False if it need not wait, since another look does. */
  put(message: Message): boolean {
    if (message.type === "look") {
      if (this.#isLookWaiting) return false;
      this.#isLookWaiting = true;
    }
    this.#waiting.push(message);
    return true;
  }

  /** Takes the oldest messages out; without `most` all of them. Once a look is out another may wait, whatever becomes of this one. */
  take(most: number = this.#waiting.length): Message[] {
    const taken = this.#waiting.splice(0, most);
    if (taken.some(({ type }) => type === "look")) this.#isLookWaiting = false;
    return taken;
  }
}

/** The refusal of a message for which the mailbox has no room: 503. */
export function mailboxFull(): RefusalError {
  return refusalForNow(
    {
      error_type: "ADMISSION_REJECTED",
      code: "capacity_critical",
      title: "There is no room now.",
      detail: "Too much waits to be written. Nothing changed.",
    },
    RETRY_AFTER_MS,
  );
}
