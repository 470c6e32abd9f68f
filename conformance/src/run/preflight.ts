// Whether the adapter, and not the backend, is what would fail: then nothing is judged.
import type { Diagnosis, DoctorFinding } from "../backend/diagnosis.ts";
import { groundOf } from "../cases/ground.ts";

const ECHO = "a graph of one deterministic unit";
const WIRING = new Set(["contract versions", "health"]);

/**
 * Findings that blame how the backend is plugged in. Everything else the doctor found is for the checks to judge: a backend that is
 * broken must be told so, and not that its adapter is.
 */
export const adapterFaults = ({ findings, capabilities }: Diagnosis): readonly DoctorFinding[] => {
  const ill = findings.filter(({ ok }) => ok === false);
  const faults = ill.filter((finding) => WIRING.has(finding.what) && isWiring(finding));
  if (capabilities !== null && groundOf(capabilities).types.length === 0)
    faults.push({
      what: "operations",
      ok: false,
      detail: "The backend offers none of the operations that cases are made of.",
      mend: "Register the operations and models createBackend is given; a fabric must be configured with them beforehand.",
    });
  // A backend that does nothing right is no matter of wiring.
  const works = findings.some(({ what, ok }) => what === ECHO && ok === true);
  if (works) faults.push(...ill.filter(({ detail }) => NEVER_ASKED.test(detail)));
  return faults;
};

/** The backend tried and failed without ever asking the kit's model: it asks another one. */
const NEVER_ASKED = /^The kit's model was never called with the ticket of the unit\. It ended failed/;

const isWiring = ({ what, detail }: DoctorFinding): boolean => what !== "health" || detail.startsWith("unavailable");
