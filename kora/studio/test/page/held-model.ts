import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An OpenAI-compatible endpoint that answers when it is told to: what a page shows meanwhile can be looked at. */
export interface HeldModel {
  readonly url: string;
  /** Waits until a call is there, and answers it with this content. */
  answer(content: unknown): Promise<void>;
  close(): Promise<void>;
}

export async function heldModel(): Promise<HeldModel> {
  const calls: ServerResponse[] = [];
  let arrived = (): void => undefined;
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      calls.push(response);
      arrived();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    answer: async (content) => {
      while (calls.length === 0)
        await new Promise<void>((resolve) => {
          arrived = resolve;
        });
      const message = { role: "assistant", content: JSON.stringify(content) };
      const choices = [{ index: 0, finish_reason: "stop", message }];
      const usage = { prompt_tokens: 84, completion_tokens: 17, total_tokens: 101 };
      const response = calls.shift();
      response?.setHeader("content-type", "application/json");
      response?.end(JSON.stringify({ id: "call", model: "scripted", choices, usage }));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
