// The kill matrix: every mutant against every law.
import type { RuleId } from "@krako/contracts";
import type { BackendUnderTest } from "../backend/backend-under-test.ts";
import { type Law, PROFILES, type Profile } from "../laws/law.ts";
import { explore } from "../run/explore.ts";
import { benchOf, type KitGround, NoDescriptorError } from "../run/kit.ts";

/** What became of one mutant under one seed. */
export interface MutantOutcome {
  /** Requirements under which at least one check failed, with the ids of those checks and how often. */
  readonly caught: ReadonlyMap<RuleId, ReadonlyMap<string, number>>;
  readonly cases: number;
  readonly milliseconds: number;
}

/** How long an execution of a mutant may take: nothing in a case is meant to take a tenth of it. */
const MUTANT_LIMIT_MS = 1_500;

export const tryMutant = async (
  ground: KitGround,
  backend: BackendUnderTest,
  laws: readonly Law[],
  {
    seed,
    cases,
    profiles = PROFILES,
  }: { readonly seed: number; readonly cases: number; readonly profiles?: readonly Profile[] },
): Promise<MutantOutcome> => {
  const began = performance.now();
  const caught = new Map<RuleId, Map<string, number>>();
  let tried = 0;
  const plugged = Object.assign(Object.create(null), {
    executeTaskgraph: backend.executeTaskgraph.bind(backend),
    healthCheck: backend.healthCheck.bind(backend),
    capabilityDescriptor: backend.capabilityDescriptor.bind(backend),
    pluggedIn: "module",
    source: "mutant",
    inThisProcess: true,
    gone: () => null,
    remarks: () => [],
    close: async () => {},
  });
  try {
    const bench = await benchOf(ground, plugged, MUTANT_LIMIT_MS);
    for (const profile of profiles) {
      const { tallies, cases: count } = await explore(bench, { profile, seed, cases, laws });
      tried += count;
      for (const { law, failures } of tallies) {
        if (failures === 0) continue;
        const [reason] = law.requirements;
        const checks = caught.get(reason) ?? new Map<string, number>();
        checks.set(law.id, failures);
        caught.set(reason, checks);
      }
    }
  } catch (error) {
    if (!(error instanceof NoDescriptorError)) throw error;
    caught.set("CAP-004", new Map([["descriptor-and-health-are-documents", 1]]));
  }
  return { caught, cases: tried, milliseconds: performance.now() - began };
};
