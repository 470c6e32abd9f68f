import { isIPv4 } from "node:net";
import { PlugError } from "./plug-error.ts";

/** The base of a fabric, held to the rule that tokens and graphs cross a network only under TLS. */
export function fabricUrl(text: string): URL {
  const fault = (what: string, mend: string): PlugError =>
    new PlugError({ what, where: `--url ${withoutSecrets(text)}`, mend });
  if (!URL.canParse(text)) throw fault("This is no URL.", "Give it with its scheme: https://fabric.example");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw fault(`A fabric is reached over https, not over ${url.protocol}`, "Give an https URL.");
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    throw fault("Plain http is for this machine only.", "Use https, or http to 127.0.0.1, [::1] or localhost.");
  if (url.username !== "" || url.password !== "")
    throw fault("The URL has a name or password in it.", "Leave them out and hand over a token with --token.");
  if (url.search !== "" || url.hash !== "")
    throw fault("The URL has a query or a fragment.", "Give what stands before /v1, and no more.");
  url.pathname = url.pathname.replace(/\/+$/, "").replace(/\/v1$/, "");
  return url;
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || (isIPv4(host) && host.startsWith("127."));
}

function withoutSecrets(text: string): string {
  return text
    .replace(/\/\/[^/@]*@/, "//…@")
    .replace(/[?#].*$/s, "?…")
    .slice(0, 200);
}
