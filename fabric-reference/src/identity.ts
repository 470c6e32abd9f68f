/** The name and version under which the fabric signs its results. */
export const FABRIC = { name: "krako-fabric-reference", version: "0.1.0" } as const;
