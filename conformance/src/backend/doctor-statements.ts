// What a backend says of itself, held against its schemas, itself and what the kit brings along.
import type { BackendCapabilities, UnitType } from "@krako/contracts";
import { CONTRACT_VERSIONS, UNIT_TYPES } from "@krako/contracts/tables";
import { sameJson } from "../oracle/json.ts";
import type { BackendEnvironment } from "./backend-under-test.ts";
import { type DoctorFinding, ill, lacking, well } from "./diagnosis.ts";
import type { GuardedBackend, Reply } from "./guard.ts";

const MODEL_OPERATIONS = { llm: "llm.generate@1", small_model: "conformance.classify@1" } as const;

export async function examineDescriptor(
  backend: GuardedBackend,
): Promise<{ readonly finding: DoctorFinding; readonly capabilities: BackendCapabilities | null }> {
  const what = "capability descriptor";
  const first = await backend.descriptor();
  if (first.kind !== "document") {
    const mend = "Return a BackendCapabilities from capabilityDescriptor; the schema names every member.";
    return { finding: ill(what, faultOf(first), mend), capabilities: null };
  }
  const second = await backend.descriptor();
  const { document } = first;
  if (second.kind !== "document" || !sameJson(second.document, document)) {
    const mend = "Make it once, when the backend is made, and return the same every time (CAP-003).";
    return { finding: ill(what, "Two questions got two different answers.", mend), capabilities: document };
  }
  return {
    finding: well(what, `${document.backend} ${document.backend_version}, valid, the same twice`),
    capabilities: document,
  };
}

export async function examineHealth(backend: GuardedBackend): Promise<DoctorFinding> {
  const what = "health";
  const reply = await backend.health();
  if (reply.kind !== "document")
    return ill(what, faultOf(reply), "Return a BackendStatus from healthCheck; the schema names every member.");
  const { status, message } = reply.document;
  const detail = message === undefined ? status : `${status}: ${message}`;
  if (status === "unavailable")
    return ill(what, detail, "Wait until it is there, or say `degraded` if it takes graphs all the same.");
  return well(what, detail);
}

export function examineVersions({ contract_versions, schema_versions }: BackendCapabilities): DoctorFinding {
  const what = "contract versions";
  const stated = `contract ${contract_versions.join(", ")}; schema ${schema_versions.join(", ")}`;
  const isShared = (versions: readonly string[]): boolean => CONTRACT_VERSIONS.some((own) => versions.includes(own));
  if (isShared(contract_versions) && isShared(schema_versions)) return well(what, stated);
  const mend = `The kit speaks ${CONTRACT_VERSIONS.join(", ")}: state it if the backend does, or take another kit.`;
  return ill(what, stated, mend);
}

/** Which cases can be run at all, and what follows for the rest. */
export function examineOffers(capabilities: BackendCapabilities, environment: BackendEnvironment): DoctorFinding[] {
  const { supported_task_types: types, supported_operations: operations } = capabilities;
  const findings = UNIT_TYPES.map((type): DoctorFinding => {
    const what = `units of type ${type}`;
    const needed = namesFor(type, environment);
    const missing = needed.filter((name) => !operations.includes(name));
    if (!types.includes(type))
      return lacking(
        what,
        "Not among supported_task_types.",
        `Requirements that need ${type} units are not applicable.`,
      );
    if (missing.length === needed.length)
      return lacking(
        what,
        `None of ${needed.join(", ")} is among supported_operations.`,
        "Register what createBackend is given; until then what needs it is inconclusive.",
      );
    if (missing.length > 0) return lacking(what, `Missing: ${missing.join(", ")}.`, "What needs them is inconclusive.");
    return well(what, needed.join(", "));
  });
  return [...findings, ...tierFindings(capabilities), priceFinding(capabilities, environment)];
}

function namesFor(type: UnitType, { operations }: BackendEnvironment): string[] {
  if (type === "llm" || type === "small_model") return [MODEL_OPERATIONS[type]];
  return operations.filter((operation) => operation.type === type).map(({ name }) => name);
}

function tierFindings({ supported_task_types, model_tiers, small_model_tiers }: BackendCapabilities): DoctorFinding[] {
  const finding = (type: UnitType, tiers: readonly string[]): DoctorFinding[] => {
    if (!supported_task_types.includes(type)) return [];
    const what = `tiers of ${type}`;
    if (tiers.length > 0) return [well(what, tiers.join(", "))];
    return [ill(what, `${type} units are supported, in no tier.`, "State the tiers, or leave the type out.")];
  };
  return [...finding("llm", model_tiers), ...finding("small_model", small_model_tiers)];
}

function priceFinding(
  { enforces_cost, price_list }: BackendCapabilities,
  environment: BackendEnvironment,
): DoctorFinding {
  const what = "cost";
  if (!enforces_cost)
    return lacking(what, "enforces_cost is false.", "Requirements on max_cost_usd are not applicable.");
  if (price_list === undefined)
    return ill(what, "enforces_cost is true, and there is no price_list.", "State the price list that is enforced.");
  const isGiven = sameJson(price_list, environment.priceList);
  return well(
    what,
    `enforced by price list ${price_list.version}, ${isGiven ? "the kit's own" : "one of the backend's own"}`,
  );
}

export function faultOf(reply: Exclude<Reply<unknown>, { kind: "document" }>): string {
  switch (reply.kind) {
    case "malformed":
      return reply.faults.join(" ");
    case "threw":
      return `It threw ${reply.message}`;
    case "no end":
      return `It did not answer within ${reply.after_ms} ms.`;
    default: {
      const never: never = reply;
      return String(never);
    }
  }
}
