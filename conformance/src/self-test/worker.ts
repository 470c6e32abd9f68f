// A process of the self-test: judges one broken backend after another, as it is told over IPC.
import { createFabricMutant, createMutant, createReference, createReferenceFabric } from "../../mutants/load-mutant.ts";
import { isOfFabric, VoidMutantError } from "../../mutants/mutant.ts";
import { mutants } from "../../mutants/mutants.ts";
import { leaveProcess } from "../backend/exit-traps.ts";
import { watchProcess } from "../backend/process-watch.ts";
import { LAWS } from "../laws/all-laws.ts";
import { isFabricProfile } from "../laws/profiles.ts";
import { openGround } from "../run/kit.ts";
import type { Answer, Job } from "./job.ts";
import { sight } from "./matrix.ts";

const ground = await openGround();
// What a broken backend throws about after its case is its own affair; the process goes on.
watchProcess();

const work = async ({ number, mutant: id, look }: Job): Promise<Answer> => {
  const mutant = mutants.find((each) => each.id === id);
  try {
    if (id !== null && mutant === undefined) return { number, kind: "fault", message: `There is no mutant "${id}".` };
    const hasFabric = look.profiles?.some(isFabricProfile) === true;
    const isFabric = mutant !== undefined && isOfFabric(mutant);
    const backend =
      mutant === undefined || isFabric
        ? await createReference(ground.environment)
        : await createMutant(mutant, ground.environment);
    const fabric = !hasFabric ? null : isFabric ? await createFabricMutant(mutant) : await createReferenceFabric();
    const sighting = await sight(ground, backend, LAWS, look, fabric);
    await fabric?.close?.();
    await backend.close?.();
    return { number, kind: "seen", sighting };
  } catch (error) {
    if (error instanceof VoidMutantError) return { number, kind: "void", reason: error.reason };
    return { number, kind: "fault", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

let queue: Promise<void> = Promise.resolve();
process.on("message", (job: Job) => {
  queue = queue.then(async () => {
    const answer = await work(job);
    process.send?.(answer);
  });
});
process.on("disconnect", () => leaveProcess(0));
process.send?.("ready");
