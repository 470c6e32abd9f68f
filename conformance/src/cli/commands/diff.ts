import type { Command } from "commander";

export const addDiff = (_program: Command, _done: (exit: number) => void): void => {};
