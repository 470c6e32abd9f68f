import type { IncomingMessage } from "node:http";
import type { BodySource, Exchange, Headings } from "./exchange.ts";

/** Longest address that a proxy may name, in characters. */
const LONGEST_ADDRESS = 64;

/** A request of node:http as the door sees it. `askForBody` is called once, before the body is read. */
export function exchangeOf(
  request: IncomingMessage,
  {
    isBehindProxy,
    signal,
    askForBody,
  }: { readonly isBehindProxy: boolean; readonly signal: AbortSignal; readonly askForBody: () => void },
): Exchange {
  return {
    method: request.method ?? "",
    target: request.url ?? "",
    // Only set-cookie is ever a list, and no request has it.
    headers: request.headers as Headings,
    body: bodyOf(request, askForBody),
    address: addressOf(request, isBehindProxy),
    signal,
  };
}

/** Listens itself: the stream's own iterator costs as much as the rest of a small request. Never destroys it, so that an answer can be sent. */
function bodyOf(request: IncomingMessage, askForBody: () => void): BodySource {
  return {
    read(take) {
      return new Promise((resolve, reject) => {
        const leave = (end: () => void): void => {
          request.off("data", onPiece).off("end", onEnd).off("error", onBreak).off("close", onBreak);
          end();
        };
        const onPiece = (piece: Uint8Array): void => {
          try {
            take(piece);
          } catch (error) {
            request.pause();
            leave(() => reject(error));
          }
        };
        const onEnd = (): void => leave(resolve);
        const onBreak = (): void => leave(() => reject(new Error("The body broke off.")));
        request.on("data", onPiece).once("end", onEnd).once("error", onBreak).once("close", onBreak);
        askForBody();
      });
    },
  };
}

/** The last address in the list is the one the declared proxy added itself; those before are what the caller claims. */
function addressOf(request: IncomingMessage, isBehindProxy: boolean): string {
  const named = isBehindProxy
    ? String(request.headers["x-forwarded-for"] ?? "")
        .split(",")
        .at(-1)
        ?.trim()
    : "";
  return named ? named.slice(0, LONGEST_ADDRESS) : (request.socket.remoteAddress ?? "");
}

/** Headers of which node:http keeps the first and drops the rest: whoever stands in front may have kept another one. */
const ONCE: ReadonlySet<string> = new Set(["host", "authorization", "content-type"]);

/** Whether one of them is there twice, in the list of names and values as they came. */
export function isAmbiguous(rawHeaders: readonly string[]): boolean {
  let seen = "";
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] ?? "").toLowerCase();
    if (!ONCE.has(name)) continue;
    if (seen.includes(` ${name} `)) return true;
    seen += ` ${name} `;
  }
  return false;
}
