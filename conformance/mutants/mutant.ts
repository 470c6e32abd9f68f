// What a mutant is: the reference implementation with one fault. Data, so that anyone can read what was broken and re-run the matrix.
import type { RuleId } from "@krako/contracts";
import type { BackendUnderTest } from "../src/backend/backend-under-test.ts";
import type { FabricProfile, Profile } from "../src/laws/profiles.ts";

/** A source of the reference implementation, by package and path: `rules/src/session/decide.ts`. */
export type SourceFile = `${"attempts" | "backend-local" | "fabric-reference" | "rules"}/src/${string}.ts`;

/** One edit of a source, before its types are stripped. What is put in may be plain JavaScript. */
export interface Patch {
  readonly file: SourceFile;
  readonly find: string;
  readonly replace: string;
  /** How often `find` must occur; every occurrence is replaced. Default 1. */
  readonly count?: number;
}

/** A backend with one fault, made by patches, by a wrapper around the unpatched backend, or by both. */
export interface Mutant {
  /** kebab-case, for ever. */
  readonly id: string;
  /** The fault in one sentence, as a user of such a backend would tell it. */
  readonly sentence: string;
  /** The requirement it breaks. Caught for another reason is not caught. */
  readonly kills: RuleId;
  readonly profile: Profile;
  readonly patches?: readonly Patch[];
  readonly wrap?: (backend: BackendUnderTest) => BackendUnderTest;
  /** It ends the process it runs in: judge it in a process of its own. */
  readonly endsItsProcess?: true;
}

/** Here and not from the kit: mutants are data that stands by itself. */
const OF_FABRIC: Readonly<Record<FabricProfile, true>> = { "fabric-http": true, "fabric-node": true, billing: true };

/** Whether it is a fabric with a fault, and not a backend in process. */
export const isOfFabric = ({ profile }: Mutant): boolean => Object.hasOwn(OF_FABRIC, profile);

/** A mutant that does not come about: a patch that does not apply, or code that does not start. It proves nothing either way. */
export class VoidMutantError extends Error {
  override readonly name = "VoidMutantError";
  readonly mutantId: string;
  readonly reason: string;

  constructor(mutantId: string, reason: string, options?: ErrorOptions) {
    super(`Mutant "${mutantId}" is void: ${reason}`, options);
    this.mutantId = mutantId;
    this.reason = reason;
  }
}

/** A backend like `inner` but for what `changed` replaces. */
export function changedBackend(inner: BackendUnderTest, changed: Partial<BackendUnderTest>): BackendUnderTest {
  return {
    executeTaskgraph: (graph, context, options) => inner.executeTaskgraph(graph, context, options),
    healthCheck: () => inner.healthCheck(),
    capabilityDescriptor: () => inner.capabilityDescriptor(),
    close: () => inner.close?.(),
    ...changed,
  };
}
