import type { TaskGraph } from "@krako/contracts";
import { changedBackend, type Mutant, type SourceFile } from "./mutant.ts";

const VERSIONS: SourceFile = "rules/src/admission/versions.ts";
const ADMIT: SourceFile = "rules/src/admission/admit.ts";
const CAPABILITIES: SourceFile = "rules/src/admission/capabilities.ts";
const LOCAL_BACKEND: SourceFile = "backend-local/src/local-backend.ts";

const refusalType = (error: unknown): unknown =>
  (error as { readonly problem?: { readonly error_type?: unknown } } | null)?.problem?.error_type;

/** What is spoken, what is offered, and what becomes of a graph that asks for more. */
export const versionsAndCapabilities: readonly Mutant[] = [
  {
    id: "version-ignored",
    sentence: "A graph of any version is run.",
    kills: "VER-001",
    profile: "core",
    patches: [
      {
        file: VERSIONS,
        find: 'const said = typeof requested === "string"',
        replace: 'if (typeof requested === "string") return null;\n  const said = typeof requested === "string"',
      },
    ],
  },
  {
    id: "later-minor-accepted",
    sentence: "A graph of a later minor version than the backend knows is run.",
    kills: "VER-001",
    profile: "core",
    patches: [{ file: VERSIONS, find: " && requestedMinor <= supportedMinor", replace: "" }],
  },
  {
    id: "version-refused-after-the-run",
    sentence: "A graph of a foreign version is run first and refused afterwards.",
    kills: "VER-001",
    profile: "core",
    wrap: (inner) =>
      changedBackend(inner, {
        async executeTaskgraph(graph, context, options) {
          try {
            return await inner.executeTaskgraph(graph, context, options);
          } catch (error) {
            if (refusalType(error) !== "VERSION_MISMATCH") throw error;
            const readable: TaskGraph = { ...graph, schema_version: "1.0", contract_version: "1.0" };
            await inner.executeTaskgraph(readable, context, options).catch(() => {});
            throw error;
          }
        },
      }),
  },
  {
    id: "mismatch-does-not-say-what-is-supported",
    sentence: "The refusal of a version names neither what was asked for nor what there is.",
    kills: "VER-001",
    profile: "core",
    patches: [{ file: VERSIONS, find: "requested: said,\n    supported,", replace: "" }],
  },
  {
    id: "unknown-fields-of-a-context-ignored",
    sentence: "A context with fields nobody declared is accepted.",
    kills: "VER-003",
    profile: "core",
    patches: [
      {
        file: ADMIT,
        find: "if (isExecutionContext(context)) return context;",
        replace:
          'if (isExecutionContext(context) || isExecutionContext.errors.every(({ keyword }) => keyword === "closed")) return context;',
      },
    ],
  },
  {
    id: "verification-mode-assumed",
    sentence: "A graph is run although a unit asks for a verification mode the backend does not have.",
    kills: "CAP-002",
    profile: "core",
    patches: [
      {
        file: CAPABILITIES,
        find: "if (!capabilities.verification_modes.includes(unit.verification_mode))",
        replace: "if (false)",
      },
    ],
  },
  {
    id: "missing-operation-fails-while-running",
    sentence: "A unit whose operation the backend does not have fails when it is its turn.",
    kills: "CAP-002",
    profile: "core",
    patches: [
      { file: CAPABILITIES, find: "else if (!operations.has(unit.operation))", replace: "else if (false)" },
      {
        file: "backend-local/src/unserved-units.ts",
        find: "if (!isModelType(unit.type)) return registry.operationOf(unit) ? [] : [wrongType(unit, u, registry)];",
        replace: "if (!isModelType(unit.type)) return [];",
      },
      {
        file: "backend-local/src/run.ts",
        find: "else throw new TypeError(",
        replace: `else if (adapter === undefined)
      attempt.end({ kind: "error", message: "no such operation.", code: "no_operation", retryable: false });
    else throw new TypeError(`,
      },
    ],
  },
  {
    id: "missing-capability-told-as-invalid",
    sentence: "A graph that needs more than the backend has is refused as if it were invalid.",
    kills: "CAP-002",
    profile: "core",
    patches: [
      {
        file: ADMIT,
        find: 'error_type: "UNSUPPORTED_CAPABILITY",',
        replace:
          'error_type: missing.some(({ rule }) => rule === "CAP-002") ? "VALIDATION_ERROR" : "UNSUPPORTED_CAPABILITY",',
      },
    ],
  },
  {
    id: "descriptor-hides-what-is-done",
    sentence: "The descriptor says that cost is not enforced, and graphs with a cost limit are run all the same.",
    kills: "CAP-002",
    profile: "core",
    patches: [
      {
        file: LOCAL_BACKEND,
        find: "      capabilities: this.#capabilities,",
        replace: `      capabilities: (() => {
        const { price_list, ...rest } = this.#capabilities;
        return freezeDocument({ ...rest, enforces_cost: false });
      })(),`,
      },
      {
        file: LOCAL_BACKEND,
        find: "    return this.#capabilities;",
        replace: "    return this.#substrate.capabilities;",
      },
    ],
  },
  {
    id: "descriptor-changes",
    sentence: "The descriptor changes while the backend runs, and the digest in its results does not.",
    kills: "CAP-003",
    profile: "core",
    wrap: (inner) => {
      let runs = 0;
      return changedBackend(inner, {
        executeTaskgraph(graph, context, options) {
          runs += 1;
          return inner.executeTaskgraph(graph, context, options);
        },
        async capabilityDescriptor() {
          const descriptor = await inner.capabilityDescriptor();
          return { ...descriptor, max_concurrency: descriptor.max_concurrency + runs };
        },
      });
    },
  },
  {
    id: "capabilities-digest-of-something-else",
    sentence: "The digest of the capabilities in a result is not that of the descriptor.",
    kills: "CAP-003",
    profile: "core",
    patches: [
      {
        file: "rules/src/session/execution-result.ts",
        find: ": capabilitiesDigest(capabilities);",
        replace: ": capabilitiesDigest({ ...capabilities, supported_operations: [] });",
      },
    ],
  },
  {
    id: "descriptor-against-its-schema",
    sentence: "Once a graph has run, the descriptor has a member that no schema knows and lacks one that it must have.",
    kills: "CAP-004",
    profile: "core",
    wrap: (inner) => {
      let hasRun = false;
      return changedBackend(inner, {
        executeTaskgraph(graph, context, options) {
          hasRun = true;
          return inner.executeTaskgraph(graph, context, options);
        },
        async capabilityDescriptor() {
          const descriptor = await inner.capabilityDescriptor();
          const { distributed, ...rest } = descriptor;
          return hasRun ? ({ ...rest, is_distributed: distributed } as never) : descriptor;
        },
      });
    },
  },
  {
    id: "health-in-words-of-its-own",
    sentence: "The health status is a word that the contract does not have.",
    kills: "CAP-004",
    profile: "core",
    wrap: (inner) =>
      changedBackend(inner, {
        async healthCheck() {
          return { ...(await inner.healthCheck()), status: "ok" } as never;
        },
      }),
  },
];
