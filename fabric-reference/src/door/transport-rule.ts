import { isLoopback } from "./loopback.ts";

/** How a listener is protected. */
export interface Transport {
  /** PEM texts. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** A proxy in front ends TLS, and names the caller's address in `X-Forwarded-For`. */
  readonly isBehindProxy?: boolean;
}

/**
 * Outside loopback a listener must speak TLS, or stand behind a proxy that does.
 * @throws Error where neither is so.
 */
export function askForProtection(host: string, { tls, isBehindProxy }: Transport): void {
  if (host === "localhost" || isLoopback(host) || tls !== undefined || isBehindProxy === true) return;
  throw new Error(
    `Listening on ${host} without TLS would send tokens in the clear. Give --tls-cert and --tls-key, declare the proxy that ends TLS with --behind-proxy, or listen on 127.0.0.1.`,
  );
}
