import { RefusalError, versionRefusal } from "@krako/rules";

/** {@link versionRefusal}, which says besides how a version becomes a text where YAML or JSON took it for a number. */
export function versionMismatch(
  pointer: string,
  requested: unknown,
  supported: readonly string[],
): RefusalError | null {
  const mismatch = versionRefusal(pointer, requested, supported);
  if (mismatch === null || typeof requested !== "number") return mismatch;
  const violations = (mismatch.problem.violations ?? []).map((violation) => ({
    ...violation,
    message: `The version is the number ${requested}, and a version is a text.`,
    mend: `Write it in quotes: ${pointer.slice(1)}: "${Number.isInteger(requested) ? requested.toFixed(1) : requested}".`,
  }));
  return new RefusalError({ ...mismatch.problem, violations });
}
