// Makes the backend of a mutant. Needs plain Node: module hooks do not reach what a test runner loads in its own way.
import type { PriceList } from "@krako/contracts";
import type {
  BackendEnvironment,
  BackendUnderTest,
  KitOperation,
  ScriptedModelAdapter,
} from "../src/backend/backend-under-test.ts";
import type { FabricUnderTest } from "../src/fabric/fabric-under-test.ts";
import { bareFabricUnderTest, type StartBareFabric } from "./bare-fabric-under-test.ts";
import { loadVariant } from "./load-variant.ts";
import { type Mutant, type Patch, VoidMutantError } from "./mutant.ts";
import { ReferenceMissingError } from "./reference-sources.ts";

/** Attempts in flight at once: more than two small graphs run beside each other can have. */
const CONCURRENCY = 16;

/** As much of the local backend as is needed here. It is never imported by name, so its own types are not. */
interface LocalBackendModule {
  readonly LocalBackend: new (options: {
    readonly operations: readonly { readonly module: string; readonly operations: readonly KitOperation[] }[];
    readonly models: readonly ScriptedModelAdapter[];
    readonly priceList: PriceList;
    readonly concurrency: number;
  }) => BackendUnderTest;
}

/** The variant without patches. */
const REFERENCE = "reference";

/**
 * The backend with the mutant's fault.
 * @throws VoidMutantError where the mutant does not come about; ReferenceMissingError where the packages it is made from are not there.
 */
export async function createMutant(mutant: Mutant, environment: BackendEnvironment): Promise<BackendUnderTest> {
  const { id, patches = [], wrap } = mutant;
  try {
    // A wrapper alone needs no copy of its own.
    const backend = await backendOf(patches.length === 0 ? REFERENCE : id, patches, environment);
    return wrap === undefined ? backend : wrap(backend);
  } catch (error) {
    if (error instanceof ReferenceMissingError) throw error;
    throw new VoidMutantError(id, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/**
 * The reference implementation without a fault, loaded the way mutants are: what must stay green.
 * @throws ReferenceMissingError where the packages it is made from are not there.
 */
export async function createReference(environment: BackendEnvironment): Promise<BackendUnderTest> {
  return await backendOf(REFERENCE, [], environment);
}

/**
 * The fabric with the mutant's fault.
 * @throws VoidMutantError where the mutant does not come about; ReferenceMissingError where the packages it is made from are not there.
 */
export async function createFabricMutant({ id, patches = [] }: Mutant): Promise<FabricUnderTest> {
  try {
    return await fabricOf(id, patches);
  } catch (error) {
    if (error instanceof ReferenceMissingError) throw error;
    throw new VoidMutantError(id, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** The reference fabric without a fault. @throws ReferenceMissingError where the packages it is made from are not there. */
export const createReferenceFabric = (): Promise<FabricUnderTest> => fabricOf(REFERENCE, []);

async function fabricOf(variant: string, patches: readonly Patch[]): Promise<FabricUnderTest> {
  const { startBareFabric } = (await loadVariant(variant, patches, "@krako/fabric-reference")) as {
    readonly startBareFabric: StartBareFabric;
  };
  return await bareFabricUnderTest(startBareFabric);
}

async function backendOf(
  variant: string,
  patches: readonly Patch[],
  environment: BackendEnvironment,
): Promise<BackendUnderTest> {
  const { LocalBackend } = (await loadVariant(variant, patches)) as LocalBackendModule;
  return new LocalBackend({
    operations: [{ module: environment.operationsModule, operations: environment.operations }],
    models: environment.models,
    priceList: environment.priceList,
    concurrency: CONCURRENCY,
  });
}
