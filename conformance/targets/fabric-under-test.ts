// The reference fabric without nodes as a target of the profiles for fabrics: the kit plays tenants, nodes and operators.
import { startBareFabric } from "@krako/fabric-reference";
import { bareFabricUnderTest } from "../mutants/bare-fabric-under-test.ts";
import type { FabricUnderTest } from "../src/fabric/fabric-under-test.ts";

export { createBackend } from "./fabric-memory.ts";

export const createFabric = (): Promise<FabricUnderTest> => bareFabricUnderTest(startBareFabric);
