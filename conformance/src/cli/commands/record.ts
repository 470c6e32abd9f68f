import type { Command } from "commander";

export const addRecord = (_program: Command, _done: (exit: number) => void): void => {};
