import type { BackendEnvironment } from "./backend-under-test.ts";
import { type Diagnosis, type DoctorFinding, ill, lacking, well } from "./diagnosis.ts";
import { type DoctorModel, examineCancellation, examineEcho, examineModel, examineRefusal } from "./doctor-runs.ts";
import { examineDescriptor, examineHealth, examineOffers, examineVersions } from "./doctor-statements.ts";
import { guarded } from "./guard.ts";
import type { PluggedBackend } from "./plugged-backend.ts";

export interface DoctorOptions {
  /** The kit's model behind `environment`; without it no graph with a model is tried. */
  readonly model?: DoctorModel;
  /** Longest a single step may take. */
  readonly wallMs?: number;
}

/** Looks at the adapter before the kit blames the backend. Ends within a few times `wallMs`, whatever the backend does. */
export async function diagnose(
  plugged: PluggedBackend,
  environment: BackendEnvironment,
  { model, wallMs = 10_000 }: DoctorOptions = {},
): Promise<Diagnosis> {
  const backend = guarded(plugged, { wallMs });
  const findings: DoctorFinding[] = [];
  const { finding, capabilities } = await examineDescriptor(backend);
  findings.push(finding, await examineHealth(backend));
  if (capabilities !== null) {
    const patient = { backend, capabilities, mode: plugged.pluggedIn === "url" ? "krako" : "local" } as const;
    findings.push(examineVersions(capabilities), ...examineOffers(capabilities, environment));
    findings.push(...(await examineEcho(patient)));
    for (const type of ["llm", "small_model"] as const)
      findings.push(
        model === undefined
          ? lacking(`a graph of one ${type} unit`, "Not tried.", "Hand the kit's model to the doctor.")
          : await examineModel(patient, type, model),
      );
    findings.push(await examineCancellation(patient, wallMs), await examineRefusal(patient));
  }
  findings.push(...aftermath(plugged));
  return { healthy: findings.every(({ ok }) => ok !== false), findings, capabilities };
}

function aftermath(plugged: PluggedBackend): DoctorFinding[] {
  const gone = plugged.gone();
  const remarks = plugged.remarks().map((remark) => well("odd but harmless", remark));
  if (gone === null) return remarks;
  return [...remarks, ill("still there", gone, "The backend must outlive every graph it is given.")];
}
