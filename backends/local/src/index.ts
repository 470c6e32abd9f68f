export type { Defect, DefectListener } from "@krako/attempts";
export { LocalBackend, type LocalBackendOptions } from "./local-backend.ts";
