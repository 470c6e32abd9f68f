import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { foreignHost, foreignOrigin, noToken } from "./refusals.ts";

/** Names under which this machine reaches itself. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/**
 * Who may ask at all, page files included. A name of another host that leads here, and a page of another origin, are turned away before
 * anything is looked at: DNS rebinding and other pages of the same browser.
 * @throws RefusalError 421, 403
 */
export function guardPlace({ host, origin }: IncomingHttpHeaders): void {
  if (host === undefined || !LOOPBACK.test(host)) throw foreignHost();
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) throw foreignOrigin();
}

/** Who may ask the API. @throws RefusalError 401 */
export function guardToken({ authorization }: IncomingHttpHeaders, token: string): void {
  const sent = /^Bearer +([^\s]+)$/i.exec(authorization ?? "")?.[1] ?? "";
  if (!timingSafeEqual(sha256(sent), sha256(token))) throw noToken();
}

/** Equally long whatever was sent, so that comparing takes the same time. */
function sha256(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}
