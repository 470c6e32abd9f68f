import type { Substrate } from "@krako/contracts";
import { ADMISSION, type AdmissionConstants, admissionMistakes } from "./admission.ts";
import { type BreakerConstants, breakerMistakes, CIRCUIT_BREAKER } from "./circuit-breaker.ts";
import { CONGESTION, type CongestionConstants, congestionMistakes } from "./congestion.ts";
import { PLACEMENT, type PlacementConstants, placementMistakes } from "./placement-constants.ts";
import { RETRY_PACE, type RetryPaceConstants, retryPaceMistakes } from "./retry-pace.ts";
import { SCALING, type ScalingConstants, scalingMistakes } from "./scaling.ts";
import { TENANT_CAPS, type TenantCapsConstants, tenantCapsMistakes } from "./tenant-caps.ts";
import { TRUST, type TrustConstants, trustMistakes } from "./trust-constants.ts";

/** Everything the fabric's policies are configured with. */
export interface Policies {
  readonly placement: PlacementConstants;
  readonly congestion: CongestionConstants;
  readonly retryPace: RetryPaceConstants;
  readonly circuitBreaker: BreakerConstants;
  readonly admission: AdmissionConstants;
  readonly tenantCaps: TenantCapsConstants;
  readonly scaling: Readonly<Record<Substrate, ScalingConstants>>;
  readonly trust: TrustConstants;
}

export const DEFAULT_POLICIES: Policies = {
  placement: PLACEMENT,
  congestion: CONGESTION,
  retryPace: RETRY_PACE,
  circuitBreaker: CIRCUIT_BREAKER,
  admission: ADMISSION,
  tenantCaps: TENANT_CAPS,
  scaling: { cpu: SCALING, llm_pod: SCALING },
  trust: TRUST,
};

/** What a configuration may say of the policies: any constant of any of them. */
export type PolicyChanges = {
  readonly [Name in Exclude<keyof Policies, "scaling">]?: Partial<Policies[Name]>;
} & { readonly scaling?: { readonly [Name in Substrate]?: Partial<ScalingConstants> } };

/**
 * The default policies with what a configuration changes.
 * @throws RangeError that names every mistake at once and how to mend it; asked once, at start.
 */
export function policiesWith(changes: PolicyChanges): Policies {
  const policies: Policies = {
    placement: { ...PLACEMENT, ...changes.placement },
    congestion: { ...CONGESTION, ...changes.congestion },
    retryPace: { ...RETRY_PACE, ...changes.retryPace },
    circuitBreaker: { ...CIRCUIT_BREAKER, ...changes.circuitBreaker },
    admission: { ...ADMISSION, ...changes.admission },
    tenantCaps: { ...TENANT_CAPS, ...changes.tenantCaps },
    scaling: {
      cpu: { ...SCALING, ...changes.scaling?.cpu },
      llm_pod: { ...SCALING, ...changes.scaling?.llm_pod },
    },
    trust: { ...TRUST, ...changes.trust },
  };
  const mistakes = policyMistakes(policies);
  if (mistakes.length > 0) throw new RangeError(`The policies cannot be used: ${mistakes.join(" ")}`);
  return policies;
}

function policyMistakes(policies: Policies): readonly string[] {
  return [
    ...placementMistakes(policies.placement),
    ...congestionMistakes(policies.congestion),
    ...retryPaceMistakes(policies.retryPace),
    ...breakerMistakes(policies.circuitBreaker),
    ...admissionMistakes(policies.admission),
    ...tenantCapsMistakes(policies.tenantCaps),
    ...scalingMistakes(policies.scaling.cpu),
    ...scalingMistakes(policies.scaling.llm_pod),
    ...trustMistakes(policies.trust),
  ];
}
