// One case: executed, once or twice, and put on trial.

import type { TaskGraph } from "@krako/contracts";
import type { RefusalCase, RunCase } from "../cases/case.ts";
import { twinOf } from "../cases/twins.ts";
import type { FabricCase } from "../fabric/fabric-case.ts";
import type { FabricTrial } from "../fabric/fabric-trial.ts";
import { play } from "../fabric/play.ts";
import { NotPlayableError } from "../fabric/stage.ts";
import type { RefusalTrial, RunTrial } from "../judge/trial.ts";
import { trialOf } from "../judge/trial-of.ts";
import { type Bench, execute } from "./execute.ts";
import { contextOf, stamped, stampedRun } from "./stamp.ts";

const modeOf = ({ capabilities }: Bench): "local" | "krako" => (capabilities.distributed ? "krako" : "local");

const executeRun = (bench: Bench, runCase: RunCase) => {
  const now = Date.now();
  return execute(bench, {
    ...stampedRun(runCase, now),
    context: contextOf(modeOf(bench), now, runCase.deadline_ms),
    script: runCase.script,
    release: runCase.release,
    stop: runCase.stop,
  });
};

export const tryRun = async (bench: Bench, runCase: RunCase): Promise<RunTrial> => {
  const { capabilities } = bench;
  if (runCase.twin === "beside") {
    const [one, other] = await Promise.all([executeRun(bench, runCase), executeRun(bench, runCase)]);
    return trialOf(runCase, capabilities, one, trialOf(runCase, capabilities, other));
  }
  const seen = await executeRun(bench, runCase);
  const second = twinOf(runCase);
  // Only who serves operations can have a bystander.
  if (
    runCase.twin === "none" ||
    (runCase.twin === "bystander" && !capabilities.supported_operations.includes("conformance.echo@1"))
  )
    return trialOf(runCase, capabilities, seen);
  return trialOf(runCase, capabilities, seen, trialOf(second, capabilities, await executeRun(bench, second)));
};

export const tryRefusal = async (bench: Bench, refusalCase: RefusalCase): Promise<RefusalTrial> => {
  const now = Date.now();
  const { graph, tickets } = stamped(refusalCase.graph, now);
  const seen = await execute(bench, {
    graph: graph as TaskGraph,
    tickets,
    context: contextOf(modeOf(bench), now, null, refusalCase.context),
    script: {},
    release: { order: "at once" },
    stop: null,
  });
  return { case: refusalCase, capabilities: bench.capabilities, seen };
};

/** @throws NotPlayableError where there is no fabric, or it lacks what every case needs. */
export const tryFabric = async ({ fabric }: Bench, fabricCase: FabricCase): Promise<FabricTrial> => {
  if (fabric === undefined) throw new NotPlayableError("no fabric is given");
  const fresh = await fabric.renew?.();
  try {
    return await play(fresh ?? fabric, fabricCase);
  } finally {
    await fresh?.close?.();
  }
};
