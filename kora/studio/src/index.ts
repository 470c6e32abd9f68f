/** @krako/studio: the page of `kora studio` and its API. */

// For programs that serve it.
export type { ServedStudio, ServeStudio, StudioServing } from "@krako/kora/workbench";
// For programs that ask it.
export type {
  StudioDiff,
  StudioHealth,
  StudioModels,
  StudioPlan,
  StudioPlaybooks,
  StudioProblemExtension,
  StudioRunDetail,
  StudioTelemetry,
} from "./api.ts";
export { serveStudio } from "./serve-studio.ts";
