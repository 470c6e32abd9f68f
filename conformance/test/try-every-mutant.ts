// Makes every mutant in this process, has each run a small graph, and prints what is void and how the others ended, as JSON.

import { createFabricMutant, createMutant, createReference } from "../mutants/load-mutant.ts";
import { isOfFabric, type Mutant, type Patch } from "../mutants/mutant.ts";
import { mutants, rareMutants } from "../mutants/mutants.ts";
import type { BackendEnvironment, BackendUnderTest } from "../src/backend/backend-under-test.ts";
import { groundOf } from "../src/cases/ground.ts";
import { chainOf } from "../src/cases/small-graph.ts";
import { kitEnvironment } from "./kit-environment.ts";

const CONTEXT = {
  run_id: "01890000-0000-7000-8000-000000000100",
  trace_id: "0af7651916cd43dd8448eb211c80319c",
  backend_mode: "local",
} as const;

async function endOf(backend: BackendUnderTest): Promise<string> {
  const ground = groundOf(await backend.capabilityDescriptor());
  const graph = chainOf(ground, "operations");
  if (graph === null) return "nothing to run";
  const health = await backend.healthCheck();
  const result = await backend.executeTaskgraph(graph, CONTEXT, { onEvent: () => {} });
  return `${result?.status ?? "null"}, ${health.status}`;
}

const { environment, close } = await kitEnvironment();

async function outcomeOf(make: (environment: BackendEnvironment) => Promise<BackendUnderTest>): Promise<string> {
  try {
    return await endOf(await make(environment));
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Of a fabric: whether it came about and answers. */
async function served(mutant: Mutant): Promise<string> {
  try {
    const fabric = await createFabricMutant(mutant);
    const answer = await fabric.fetch?.(
      new Request(`${fabric.url}/v1/health`, { headers: { "Krako-Contract-Version": "1.0" } }),
    );
    await fabric.close?.();
    return answer?.status === 200 ? "served" : `answered ${answer?.status}`;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

const faulty = (id: string, patch: Omit<Patch, "file">): Mutant => ({
  id,
  sentence: "Cannot come about.",
  kills: "RESULT-001",
  profile: "core",
  patches: [{ file: "rules/src/session/decide.ts", ...patch }],
});
/** Mutants that must be void. */
const voids: readonly Mutant[] = [
  faulty("void-absent", { find: "no such text", replace: "" }),
  faulty("void-twice", { find: "isLlm", replace: "isModel" }),
  faulty("void-miscounted", { find: "isLlm", replace: "isModel", count: 3 }),
  faulty("void-syntax", { find: 'case "dispatch":', replace: "case case" }),
  faulty("void-start", {
    find: "export function decide(",
    replace: "throw new Error('no start'); export function decide(",
  }),
];

const outcomes: Record<string, string> = { reference: await outcomeOf(createReference) };
for (const mutant of [...mutants, ...rareMutants, ...voids])
  outcomes[mutant.id] = isOfFabric(mutant) ? await served(mutant) : await outcomeOf((own) => createMutant(mutant, own));
await close();
console.log(JSON.stringify(outcomes));
