export type { Defect, DefectListener } from "./defect.ts";
export { LocalBackend, type LocalBackendOptions } from "./local-backend.ts";
