import { readFileSync } from "node:fs";
import { UsageError } from "./usage-error.ts";

/** The environment variable that holds the token of a node. */
export const TOKEN_VARIABLE = "KRAKO_FABRIC_TOKEN";

/** The token of a node, from a file or from the environment: command lines can be seen by others. @throws UsageError */
export function readToken(file: string | undefined, environment: NodeJS.ProcessEnv): string {
  const token = (file === undefined ? environment[TOKEN_VARIABLE] : readTokenFile(file))?.trim();
  if (token === undefined || token === "")
    throw new UsageError(
      `A node needs a token. Create one on the fabric (krako-fabric token create --role node --owner <node id>) and give it in a file (--token-file) or in ${TOKEN_VARIABLE}.`,
    );
  // It goes into a header.
  if (!/^[\x21-\x7e]{1,512}$/.test(token)) throw new UsageError("The token is not one: it must be a single word.");
  return token;
}

function readTokenFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`The token file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
