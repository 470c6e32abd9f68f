import type { Mutant } from "./mutant.ts";

/** Claims, leases, reports, placement. */
export const fabricNode: readonly Mutant[] = [
  {
    id: "claim-granted-twice",
    sentence: "An assignment is granted whenever its node asks, also when it has it.",
    kills: "CLAIM-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/dispatch/live-claims.ts",
        find: "if (node?.assigned.delete(claim.claimId)) node.claimed += 1;",
        replace: "",
      },
      {
        file: "fabric-reference/src/dispatch/live-claims.ts",
        find: "if (claim.isStored && !reserved.has(claimId)) continue;",
        replace: "",
      },
    ],
  },
  {
    id: "token-stays-the-same",
    sentence: "Every claim of a unit has the fencing token 1.",
    kills: "CLAIM-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/dispatch/dispatcher.ts",
        find: "const token = (hosted.tokens.get(attempt.unitId) ?? 0) + 1;",
        replace: "const token = 1;",
      },
    ],
  },
  {
    id: "attempt-not-counted",
    sentence: "Every claim is for attempt 1.",
    kills: "CLAIM-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/dispatch/claim-document.ts",
        find: "attempt_index: attempt.index,",
        replace: "attempt_index: 1,",
      },
    ],
  },
  {
    id: "lease-never-ends",
    sentence: "The claim of a node that is gone lives on.",
    kills: "CLAIM-002",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/store/dispatches.ts",
        find: "held.state = 'claimed' and held.lease_until <= $2",
        replace: "held.state = 'claimed' and held.lease_until <= $2 - 1000000000",
      },
    ],
  },
  {
    id: "renewal-is-forgotten",
    sentence: "A heartbeat is told that its claims are renewed, and they are not.",
    kills: "CLAIM-002",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/store/dispatches.ts",
        find: `  update dispatch set lease_until = \${greater}(coalesce(lease_until, 0), $3)
  from renewal`,
        replace: `  update dispatch set lease_until = \${greater}(coalesce(lease_until, 0), 0 * $3)
  from renewal`,
      },
    ],
  },
  {
    id: "renewed-by-another-node",
    sentence: "Any node can renew the claims of another.",
    kills: "CLAIM-002",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/store/dispatches.ts",
        find: `where held.node_id = $2
    order by held.claim_id \${locked("held")}`,
        replace: `where cast($2 as text) is not null
    order by held.claim_id \${locked("held")}`,
      },
    ],
  },
  {
    id: "lost-not-told",
    sentence: "A heartbeat is not told which claims are lost.",
    kills: "CLAIM-002",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/node-services.ts",
        find: "lost: ids.filter((id) => !renewed.has(id)),",
        replace: "lost: [],",
      },
    ],
  },
  {
    id: "other-token-accepted",
    sentence: "A result is taken whatever its fencing token is.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: `    result.fencing_token === expected.fencingToken &&
`,
        replace: "",
      },
    ],
  },
  {
    id: "other-attempt-accepted",
    sentence: "A result for another attempt is taken.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: `result.work_unit_id === expected.unitId &&
    result.attempt_index === expected.attemptIndex;`,
        replace: "result.work_unit_id === expected.unitId;",
      },
    ],
  },
  {
    id: "other-unit-accepted",
    sentence: "A result for another unit is taken.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: `    result.work_unit_id === expected.unitId &&
`,
        replace: "",
      },
    ],
  },
  {
    id: "other-session-accepted",
    sentence: "A result for another session is taken.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: `    result.execution_session_id === expected.sessionId &&
`,
        replace: "",
      },
    ],
  },
  {
    id: "signature-not-checked",
    sentence: "A result is taken whatever its signature is.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: "if (node !== null && (await options.verify(signed, node.record.key))) return;",
        replace: "if (node !== null) return;",
      },
    ],
  },
  {
    id: "signature-of-anything",
    sentence: "A signature is good if its node ever signed anything with it.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: "if (node !== null && (await options.verify(signed, node.record.key))) return;",
        replace: `if (node !== null)
      for (const more of [0, 1]) {
        const longer = (_, ms) => '"duration_ms":' + (Number(ms) + more);
        const text = signed.text.replace(/"duration_ms":([0-9]+)/, longer);
        if (await options.verify({ ...signed, text }, node.record.key)) return;
      }`,
      },
    ],
  },
  {
    id: "true-signature-refused",
    sentence: "No signature is ever good.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: "if (node !== null && (await options.verify(signed, node.record.key))) return;",
        replace: "if (node === null) return;",
      },
    ],
  },
  {
    id: "late-result-accepted",
    sentence: "A result that comes too late is answered as if it were taken.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: `now.resultDigest !== null) options.onMisconduct(nodeId, "claim_stale");
    throw stale(claimId);`,
        replace: `now.resultDigest !== null) options.onMisconduct(nodeId, "claim_stale");
    return { claim_id: claimId, accepted: true };`,
      },
    ],
  },
  {
    id: "late-start-accepted",
    sentence: "A claim that is over can still be said to have started.",
    kills: "CLAIM-003",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/node-services.ts",
        find: "if (!(await markStarted(connection, report))) throw stale(claimId);",
        replace: "await markStarted(connection, report);",
      },
      {
        file: "fabric-reference/src/services/node-services.ts",
        find: "if (!isOurs && hasEndedHere(found)) throw stale(claimId);",
        replace: "",
      },
    ],
  },
  {
    id: "replay-taken-for-new",
    sentence: "The same result again is answered with accepted true.",
    kills: "CLAIM-004",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: "if (dispatch.resultDigest === digest) return { claim_id: claimId, accepted: false };",
        replace: "if (dispatch.resultDigest === digest) return { claim_id: claimId, accepted: true };",
      },
    ],
  },
  {
    id: "replay-refused",
    sentence: "The same result again is refused.",
    kills: "CLAIM-004",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/services/result-intake.ts",
        find: "if (dispatch.resultDigest === digest) return { claim_id: claimId, accepted: false };",
        replace: "if (dispatch.resultDigest === digest) throw stale(claimId);",
      },
    ],
  },
  {
    id: "lost-is-not-said",
    sentence: "An attempt that was lost with its node is recorded as one that failed.",
    kills: "RETRY-008",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/sessions/messages.ts",
        find: 'return { kind: "lost", started };',
        replace:
          'return { kind: "error", message: "It was lost.", code: "attempt_lost", retryable: true, started, usage: null };',
      },
    ],
  },
  {
    id: "lost-costs-nothing",
    sentence: "An attempt that was lost with its node debits nothing.",
    kills: "BUDGET-007",
    profile: "fabric-node",
    patches: [
      {
        file: "rules/src/session/consumption.ts",
        find: "      estimated: true,",
        replace: `      estimated: false,
      tokens: 0,`,
      },
    ],
  },
  {
    id: "begun-is-forgotten",
    sentence: "A unit that is not idempotent is tried again when it was lost, although it had started.",
    kills: "RETRY-002",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/sessions/claim-steps.ts",
        find: "const started = claim.saidStarted || (unit.idempotent && !isModel);",
        replace: "const started = unit.idempotent && (claim.saidStarted || !isModel);",
      },
    ],
  },
  {
    id: "local-only-on-strange-nodes",
    sentence: "A unit that must stay local goes to nodes that are not trusted.",
    kills: "PRIV-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: 'const mustBeTrusted = request.privacy === "local_only" || request.trustedNodeRequired;',
        replace: "const mustBeTrusted = request.trustedNodeRequired;",
      },
    ],
  },
  {
    id: "pods-count-as-local",
    sentence: "A graph with an llm unit that must stay local is accepted.",
    kills: "PRIV-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/capabilities.ts",
        find: "local_model_tiers: [],",
        replace:
          "local_model_tiers: distinct<ModelTier>(pods.flatMap(({ capabilities }) => capabilities.model_tiers)),",
      },
    ],
  },
  {
    id: "local-only-sent-to-a-pod",
    sentence: "An llm unit that must stay local is accepted and sent to a pod.",
    kills: "PRIV-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/capabilities.ts",
        find: "local_model_tiers: [],",
        replace:
          "local_model_tiers: distinct<ModelTier>(pods.flatMap(({ capabilities }) => capabilities.model_tiers)),",
      },
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: 'if (request.privacy === "local_only" && isPod) return "is a pod, which local_only units never reach";',
        replace: "",
      },
    ],
  },
  {
    id: "trust-ignored",
    sentence: "A unit that needs a trusted node goes to any.",
    kills: "NODE-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: 'const mustBeTrusted = request.privacy === "local_only" || request.trustedNodeRequired;',
        replace: 'const mustBeTrusted = request.privacy === "local_only";',
      },
    ],
  },
  {
    id: "region-ignored",
    sentence: "The region of a unit is ignored.",
    kills: "NODE-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: `if (request.region !== null && request.region !== region) return \`is not in \${request.region}\`;`,
        replace: "",
      },
    ],
  },
  {
    id: "abilities-ignored",
    sentence: "A node is given units of types it did not state.",
    kills: "NODE-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: `if (!capabilities.supported_task_types.includes(request.type)) return \`does not take \${request.type} units\`;`,
        replace: "",
      },
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: `if (!capabilities.supported_operations.includes(request.operation)) return \`does not have \${request.operation}\`;`,
        replace: "",
      },
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: `if (request.tier !== null && !capabilities.model_tiers.includes(request.tier)) return \`has no \${request.tier} model\`;`,
        replace: "",
      },
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: "if (request.contextTokens > capabilities.supported_context_window)",
        replace: "if (request.contextTokens > capabilities.supported_context_window + 1_000_000)",
      },
    ],
  },
  {
    id: "llm-on-cpu-nodes",
    sentence: "Pods are given any type of unit, and CPU nodes llm units.",
    kills: "NODE-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: 'if ((request.type === "llm") !== isPod) return isPod ? "is a pod, which takes llm units only" : "is not a pod";',
        replace: "",
      },
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: `if (!capabilities.supported_task_types.includes(request.type)) return \`does not take \${request.type} units\`;`,
        replace: "",
      },
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: `if (!capabilities.supported_operations.includes(request.operation)) return \`does not have \${request.operation}\`;`,
        replace: "",
      },
    ],
  },
  {
    id: "more-than-its-slots",
    sentence: "A node is given as much as there is.",
    kills: "NODE-001",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: 'return running + queued < room ? null : "has no free slot";',
        replace: 'return running + queued < room + 1_000 ? null : "has no free slot";',
      },
    ],
  },
  {
    id: "quarantine-is-only-said",
    sentence: "A node that is quarantined is given work as before.",
    kills: "NODE-002",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: 'if (candidate.quarantined) return "is quarantined";',
        replace: "",
      },
      {
        file: "fabric-reference/src/services/node-services.ts",
        find: "if (node.record.quarantined) throw quarantined(nodeId);",
        replace: "void quarantined;",
      },
    ],
  },
  {
    id: "draining-gets-more",
    sentence: "A node that is draining is given new work.",
    kills: "NODE-002",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/policies/placement-filters.ts",
        find: 'if (candidate.health === "draining") return "is draining";',
        replace: "",
      },
    ],
  },
  {
    id: "placement-names-another-node",
    sentence: "The record of a placement names another node than the one that gets the claim.",
    kills: "DET-004",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/dispatch/dispatcher.ts",
        find: "payload: { node_id: nodeId, reason },",
        replace: 'payload: { node_id: "somebody-else", reason },',
      },
    ],
  },
  {
    id: "claim-not-on-record",
    sentence: "The record says nothing of which claim was granted.",
    kills: "DET-004",
    profile: "fabric-node",
    patches: [
      {
        file: "fabric-reference/src/dispatch/live-claims.ts",
        find: `claim_id: claim.claimId,
          fencing_token: claim.fencingToken,
          lease`,
        replace: `claim_id: claim.claimId,
          fencing_token: 1_000,
          lease`,
      },
    ],
  },
];
