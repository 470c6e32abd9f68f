import type { Ids } from "@krako/rules";

/** Ids that share one piece of randomness: as many as the 12 bits of the counter can tell apart. */
const IDS_PER_DRAW = 4_096;

/** The counter in hexadecimal, made once. */
const COUNTER = Array.from({ length: IDS_PER_DRAW }, (_, i) => i.toString(16).padStart(3, "0"));

/**
 * UUIDs of version 7 whose 12 bits after the time are a counter (RFC 9562, 6.2, method 1); the 62 random bits are drawn anew for every
 * 4,096 ids. An id is a join of four strings: drawing randomness for each event would cost more than all else an event costs.
 */
export function countedIds(now: () => number): Ids {
  let counter = IDS_PER_DRAW;
  let random = "";
  let writtenAt = -1;
  let time = "";
  return {
    next() {
      if (counter === IDS_PER_DRAW) {
        counter = 0;
        random = crypto.randomUUID().slice("xxxxxxxx-xxxx-xxxx".length);
      }
      const at = Math.floor(now());
      if (at !== writtenAt) {
        writtenAt = at;
        const digits = at.toString(16).padStart(12, "0");
        time = `${digits.slice(0, 8)}-${digits.slice(8)}-7`;
      }
      counter += 1;
      return time + (COUNTER[counter - 1] as string) + random;
    },
  };
}
