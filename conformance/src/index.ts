// For users: judging a backend of their own.

export type {
  BackendEnvironment,
  BackendModule,
  BackendUnderTest,
  ExecuteOptions,
  KitOperation,
  ModelAnswer,
  ModelCall,
  ModelEndpoint,
  ModelFault,
  ReportedUsage,
  ScriptedModelAdapter,
} from "./backend/backend-under-test.ts";
export type { Case, RefusalCase, RunCase } from "./cases/case.ts";
export type { FabricCase } from "./fabric/fabric-case.ts";
export type { FabricModule, FabricUnderTest, Tokens } from "./fabric/fabric-under-test.ts";
export { BACKEND_PROFILES, FABRIC_PROFILES, PROFILES, type Profile } from "./laws/profiles.ts";
export { type ReadReport, readReport } from "./report/json-report.ts";
export type {
  CheckReport,
  CheckVerdict,
  ConformanceReport,
  LedgerRow,
  Verdict,
  Witness,
} from "./report/run-report.ts";
export {
  ConformanceError,
  type ConformanceTestContext,
  type ConformanceTestFunction,
  type ConformanceTestOptions,
  conformanceTests,
} from "./testing.ts";

// For implementers: the kit inside another program. Open the ground, plug a backend into it, make a bench of both, run.

export { PlugError } from "./backend/plug-error.ts";
export type { BackendSource, PluggedBackend } from "./backend/plugged-backend.ts";
export { LAWS } from "./laws/all-laws.ts";
export type { Law } from "./laws/law.ts";
export { type CaseFile, type ReadCase, readCase } from "./run/case-file.ts";
export type { Bench } from "./run/execute.ts";
export { benchOf, type KitGround, NoDescriptorError, openGround, plugInto } from "./run/kit.ts";
export { type Replayed, replayCase } from "./run/replay-case.ts";
export { type KitRun, type Progress, runKit } from "./run/run-kit.ts";
export type { RefusalVector, RunVector, Vector } from "./run/vector.ts";
