import type { FigureGroup } from "../figure.ts";
import { builder } from "./builder.ts";
import { cli } from "./cli.ts";
import { contracts } from "./contracts.ts";
import { executor } from "./executor.ts";
import { inspect } from "./inspect.ts";
import { mail } from "./mail.ts";
import { makespan } from "./makespan.ts";
import { memory } from "./memory.ts";
import { retrieval } from "./retrieval.ts";
import { validity } from "./validity.ts";

/** Every group of figures, in the order in which they are measured and printed. */
export const FIGURE_GROUPS: readonly FigureGroup[] = [
  executor,
  memory,
  makespan,
  validity,
  contracts,
  builder,
  inspect,
  mail,
  retrieval,
  cli,
];
