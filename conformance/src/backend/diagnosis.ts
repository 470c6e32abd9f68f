import type { BackendCapabilities } from "@krako/contracts";

/** One thing the doctor looked at. */
export interface DoctorFinding {
  /** What was looked at, in a few words. */
  readonly what: string;
  /** `not available`: the backend does not state it, so what needs it will be inconclusive or not applicable. */
  readonly ok: true | false | "not available";
  /** What was seen. */
  readonly detail: string;
  /** What to do about it; null where there is nothing to do. */
  readonly mend: string | null;
}

export interface Diagnosis {
  /** Whether the adapter is fit to be judged: nothing was found that is wrong. */
  readonly healthy: boolean;
  readonly findings: readonly DoctorFinding[];
  /** Null if it could not be had. */
  readonly capabilities: BackendCapabilities | null;
}

export const well = (what: string, detail: string): DoctorFinding => ({ what, ok: true, detail, mend: null });
export const ill = (what: string, detail: string, mend: string): DoctorFinding => ({ what, ok: false, detail, mend });
export const lacking = (what: string, detail: string, mend: string): DoctorFinding => ({
  what,
  ok: "not available",
  detail,
  mend,
});
