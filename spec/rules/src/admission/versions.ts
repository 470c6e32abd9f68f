import { type RefusalError, refusal } from "./refusal.ts";

/** The contract version these rules implement. */
export const CONTRACT_VERSION = "1.0";
/** The TaskGraph schema version these rules implement; owned by KORA. */
export const SCHEMA_VERSION = "1.0";
/** The version of the ExecutionBackend interface. */
export const INTERFACE_VERSION = "1.0";

const VERSION = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

/** Whether a reader that knows `supported` accepts a document that declares `requested`: same major, same minor or lower (§9). */
export function isCompatible(requested: string, supported: string): boolean {
  const [requestedMajor, requestedMinor] = parts(requested);
  const [supportedMajor, supportedMinor] = parts(supported);
  return requestedMajor === supportedMajor && requestedMinor <= supportedMinor;
}

/**
 * VER-001: the refusal of a version that none of `supported` can read, or null. A version that is missing or is no version at all is
 * refused as well; nothing is guessed and nothing is downgraded. `what` names the field or header, for the message.
 */
export function versionRefusal(what: string, requested: unknown, supported: readonly string[]): RefusalError | null {
  if (
    typeof requested === "string" &&
    VERSION.test(requested) &&
    supported.some((each) => isCompatible(requested, each))
  )
    return null;
  const said = typeof requested === "string" ? requested : requested === undefined ? "none" : JSON.stringify(requested);
  return refusal({
    error_type: "VERSION_MISMATCH",
    code: "version_mismatch",
    title: "The versions do not match.",
    detail: `${what} is ${said}; supported: ${supported.join(", ")}. Nothing was executed.`,
    violations: [
      {
        rule: "VER-001",
        pointer: what.startsWith("/") ? what : "",
        message: `Version ${said} cannot be read here.`,
        mend: `Use a version that can be: ${supported.join(", ")} (the same major, the same minor or a lower one).`,
      },
    ],
    requested: said,
    supported,
  });
}

function parts(version: string): readonly [number, number] {
  const [major = "0", minor = "0"] = version.split(".");
  return [Number(major), Number(minor)];
}
