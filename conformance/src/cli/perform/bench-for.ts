import type { Bench } from "../../run/execute.ts";
import { benchOf, NoDescriptorError } from "../../run/kit.ts";
import { CliError } from "../cli-error.ts";
import type { OpenBackend } from "../open-backend.ts";

/** @throws CliError where the backend does not say what it can do. */
export const benchFor = async ({
  ground,
  backend,
  caseLimitMs,
}: Pick<OpenBackend, "ground" | "backend" | "caseLimitMs">): Promise<Bench> => {
  try {
    return await benchOf(ground, backend, caseLimitMs);
  } catch (cause) {
    if (!(cause instanceof NoDescriptorError)) throw cause;
    throw new CliError({
      what: cause.message,
      where: backend.source,
      mend: "Return a BackendCapabilities from capabilityDescriptor; krako-conformance doctor says more.",
      cause,
    });
  }
};
