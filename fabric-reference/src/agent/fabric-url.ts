import { isIP } from "node:net";

/** The address of a fabric is none, or must not be used. */
export class FabricAddressError extends Error {
  override readonly name = "FabricAddressError";
}

/**
 * The address of a fabric, without a trailing slash. Tokens and inputs travel over it, so that plain http is for this machine only.
 * @throws FabricAddressError when it is no such address.
 */
export function fabricUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new FabricAddressError(
      "The fabric's address is not one. Write it like https://fabric.example or http://127.0.0.1:7070.",
    );
  if (url.username !== "" || url.password !== "")
    throw new FabricAddressError(
      "The fabric's address holds a user name or password. Leave it out; the token is given apart.",
    );
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    throw new FabricAddressError(
      `Plain http goes to this machine only, not to ${url.hostname}: tokens would be readable on the way. Use https.`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (host === "localhost" || host.endsWith(".localhost")) return true;
  return isIP(host) === 4 ? host.startsWith("127.") : host === "::1";
}
