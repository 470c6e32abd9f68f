import type { FabricGroup } from "../fabric-figure.ts";
import { bullmq } from "./bullmq.ts";
import { embedded } from "./embedded.ts";
import { growth } from "./growth.ts";
import { latency } from "./latency.ts";
import { postgres } from "./postgres.ts";
import { processes } from "./process.ts";
import { replay } from "./replay.ts";
import { two } from "./two.ts";

/** Every group of figures, in the order in which they are measured and printed. */
export const FABRIC_GROUPS: readonly FabricGroup[] = [
  postgres,
  embedded,
  bullmq,
  latency,
  growth,
  two,
  processes,
  replay,
];
