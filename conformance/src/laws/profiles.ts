// The profiles that a backend or a fabric can be judged by.

/** Profiles that any backend can be judged by. */
export const BACKEND_PROFILES = ["core", "model", "concurrency", "hostile"] as const;
/** Profiles that need a fabric: its address, tokens and some hooks. */
export const FABRIC_PROFILES = ["fabric-http", "fabric-node", "billing"] as const;
export const PROFILES: readonly [...typeof BACKEND_PROFILES, ...typeof FABRIC_PROFILES] = [
  ...BACKEND_PROFILES,
  ...FABRIC_PROFILES,
];
export type BackendProfile = (typeof BACKEND_PROFILES)[number];
export type FabricProfile = (typeof FABRIC_PROFILES)[number];
export type Profile = (typeof PROFILES)[number];

export const isFabricProfile = (profile: Profile): profile is FabricProfile =>
  FABRIC_PROFILES.some((each) => each === profile);
