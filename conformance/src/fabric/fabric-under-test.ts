// What the profiles for fabrics need besides a backend: the address of a fabric, tokens, and where there are any, hooks.
import type { BackendEnvironment } from "../backend/backend-under-test.ts";

/** Tokens by whose they are: made when they are asked for, or those there are. */
export type Tokens = ((owner: string) => string | Promise<string>) | Readonly<Record<string, string>>;

/** A fabric to be judged over its HTTP interface. Hooks it does not have make checks that need them inconclusive, never green. */
export interface FabricUnderTest {
  /** Base address, without `/v1`. */
  readonly url: string;
  /** Reaches it; default: the global one. Redirects are never followed. */
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly tokens: {
    /** Of tenants. As a function: of any tenant, who is then new to the fabric. As data: at least two tenants. */
    readonly tenant: Tokens;
    /** Of nodes. As data, a name may be the beginning of node ids and `*`: the kit then names its nodes so. */
    readonly node?: Tokens;
    /** Of an operator. */
    readonly operator?: string;
  };
  /** `kit`: no node but those the kit registers does any work. `own`: the fabric has nodes, with the kit's operations. */
  readonly nodes: "kit" | "own";
  /** The trust zone whose nodes the fabric trusts; absent: none is known. */
  readonly trustedZone?: string;
  /** The clock the fabric goes by, if it can be moved: milliseconds since 1970, and how to let time pass. */
  readonly clock?: { now(): number; pass(ms: number): Promise<void> };
  readonly billing?: {
    /** Resolves when what has happened is billed. Absent: the kit looks until it is, or patience ends. */
    settle?(): Promise<void>;
    /** Delivers every event to billing once more, as after a crash. */
    redeliver?(): Promise<void>;
    /** Drops what billing has written and writes it again from the log. */
    rebuild?(): Promise<void>;
  };
  /** A fabric as this one was at its beginning. Where there is one, every case gets a fabric of its own. */
  renew?(): Promise<FabricUnderTest>;
  close?(): Promise<void> | void;
}

/** What an adapter module may export besides `createBackend`. */
export interface FabricModule {
  createFabric(environment: BackendEnvironment): FabricUnderTest | Promise<FabricUnderTest>;
}
