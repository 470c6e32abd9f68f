import type { FabricUnderTest } from "../fabric/fabric-under-test.ts";
import type { BackendUnderTest } from "./backend-under-test.ts";

/** Where a backend comes from. */
export type BackendSource =
  | {
      readonly kind: "module";
      /** A file relative to the working directory, a file URL, or the name of a package. */
      readonly path: string;
      /** In a process of its own, so that not even an endless loop harms the kit. */
      readonly isolate?: boolean;
    }
  | {
      readonly kind: "command";
      /** The program; the whole command line if there are no `args`. Never given to a shell. */
      readonly command: string;
      readonly args?: readonly string[];
    }
  | {
      readonly kind: "url";
      readonly url: string;
      readonly token?: string;
      /** What the profiles for fabrics need besides. */
      readonly fabric?: Pick<FabricUnderTest, "tokens" | "nodes" | "trustedZone">;
    };

/** A backend that is there, whatever it is made of. */
export interface PluggedBackend extends BackendUnderTest {
  readonly pluggedIn: "module" | "command" | "url";
  /** What was given, without secrets. */
  readonly source: string;
  /** Whether it runs in this process, so that what is thrown around in here may be its fault. */
  readonly inThisProcess: boolean;
  /** The fabric behind it, where the profiles for fabrics can be asked of it. */
  readonly fabric?: FabricUnderTest;
  /** Why it is not there any more; null while it is. */
  gone(): string | null;
  /** What was odd but harmless, for the report: lines on stdout that are no messages, streams that were cut. */
  remarks(): readonly string[];
  /** Never rejects; what goes wrong becomes a remark. */
  close(): Promise<void>;
}
