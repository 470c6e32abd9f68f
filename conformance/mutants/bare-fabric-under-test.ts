// The reference fabric without nodes as a fabric to be judged. The fabric is given, so that it can be one with a fault.
import type { PriceList } from "@krako/contracts";
import type { FabricUnderTest } from "../src/fabric/fabric-under-test.ts";
import { MovedClock } from "./moved-clock.ts";

/** As much of a fabric without nodes as is needed here. */
interface BareFabric {
  readonly url: string;
  readonly fetch: typeof fetch;
  mint(role: "tenant" | "node" | "operator", owner: string): Promise<string>;
  bill(): Promise<void>;
  redeliver(): Promise<void>;
  rebuild(): Promise<void>;
  close(): Promise<void>;
}

/** What starts one. */
export type StartBareFabric = (options: {
  readonly clock: MovedClock;
  readonly priceList: PriceList;
  readonly settings: { readonly leaseMs: number };
  readonly nodes: { readonly heartbeatIntervalMs: number; readonly silentAfterMs: number };
}) => Promise<BareFabric>;

/** The least the contract allows, so that a lease is soon over. */
const LEASE_MS = 5_000;
const HEARTBEAT_MS = 1_000;
/** A lost node is known for one before the lease of what it held is over. */
const SILENT_MS = 4_000;

/** Prices at which an attempt costs something, and every rounding shows: a CPU second, and tokens in and out. */
const PRICES: PriceList = {
  version: "conformance-fabric-1",
  currency: "USD",
  cpu_per_second: "0.000500",
  tiers: [
    { tier: "small", input_per_1k: "0.000600", output_per_1k: "0.000600" },
    { tier: "medium", input_per_1k: "0.000500", output_per_1k: "0.001500" },
    { tier: "large", input_per_1k: "0.010000", output_per_1k: "0.030001" },
  ],
};

/** A fabric with a clock that can be moved, of which there is a new one for every case. */
export const bareFabricUnderTest = async (start: StartBareFabric): Promise<FabricUnderTest> => {
  const clock = new MovedClock();
  const fabric = await start({
    clock,
    priceList: PRICES,
    settings: { leaseMs: LEASE_MS },
    nodes: { heartbeatIntervalMs: HEARTBEAT_MS, silentAfterMs: SILENT_MS },
  });
  return {
    url: fabric.url,
    fetch: (request) => fabric.fetch(request),
    tokens: {
      tenant: (id) => fabric.mint("tenant", id),
      node: (id) => fabric.mint("node", id),
      operator: await fabric.mint("operator", "conformance"),
    },
    nodes: "kit",
    trustedZone: "own",
    clock: { now: () => clock.now(), pass: (ms) => clock.pass(ms) },
    billing: { settle: () => fabric.bill(), redeliver: () => fabric.redeliver(), rebuild: () => fabric.rebuild() },
    renew: () => bareFabricUnderTest(start),
    close: () => fabric.close(),
  };
};
