/**
 * Waits for statements that were sent together, and so took one round trip to the server.
 * @throws what the first of them in their order failed with; those after it have failed with it.
 */
export async function together(...statements: readonly Promise<unknown>[]): Promise<void> {
  for (const settled of await Promise.allSettled(statements)) if (settled.status === "rejected") throw settled.reason;
}
