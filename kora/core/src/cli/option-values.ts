import { UsageError } from "./usage-error.ts";

/** Gathers what an option that may be repeated was given. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Reads a whole number in decimal digits from `least` to `most`. @throws UsageError by the reader */
export function wholeNumber(name: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new UsageError(`${name} is ${text}; it must be a whole number from ${least} to ${most}.`);
  };
}
