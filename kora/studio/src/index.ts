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
