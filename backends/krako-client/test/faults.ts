import type { RefusalFacts } from "@krako/rules";
import { problemOf } from "./documents.ts";
import { type Fault, send } from "./fabric-double.ts";

/** The connection is reset before anything was done. */
export const reset: Fault = (request) => request.socket.destroy();

/** All is done, and the answer is lost. */
export const loseAnswer: Fault = async (request, response, serve) => {
  const { socket } = request;
  response.end = (() => {
    socket.destroy();
    return response;
  }) as typeof response.end;
  await serve();
};

/** Nothing comes, not even a head, until the client leaves. */
export const silence: Fault = () => {};

export function refuse(facts: Partial<RefusalFacts>, headers: Record<string, string> = {}): Fault {
  const problem = problemOf(facts);
  return (_, response) => send(response, problem.status, problem, headers);
}

/** What a proxy says. */
export function html(status: number): Fault {
  return (_, response) => {
    response.removeHeader("Krako-Contract-Version");
    response.writeHead(status, { "Content-Type": "text/html" });
    response.end("<html><body>Bad gateway: secret-of-the-proxy</body></html>");
  };
}

export function answerText(status: number, text: string, headers: Record<string, string> = {}): Fault {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(text);
  };
}

/** A part of an answer, and then the connection is gone. */
export function breakOff(status: number, text: string): Fault {
  return (request, response) => {
    response.writeHead(status, { "Content-Type": "application/json", "Content-Length": "500" });
    response.write(text, () => request.socket.destroy());
  };
}
