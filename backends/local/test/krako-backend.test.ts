import { otherTurns } from "@krako/attempts/testing";
import { KrakoBackend } from "@krako/backend-client";
import { startEmbeddedFabric, UNGUARDED } from "@krako/fabric-reference";
import { executionBackendSuite } from "./execution-backend-suite.ts";

/** Closing waits for threads, which end in real time, and for limits of its own, which do not come in virtual time unless it passes. */
const STEP_MS = 100;

executionBackendSuite(
  "KrakoBackend, on a fabric in this process",
  async ({ clock, priceList, ...settings }) => {
    const random = (): number => 0.5;
    const fabric = await startEmbeddedFabric({
      ...settings,
      clock,
      random,
      tenantId: "tenant",
      workers: 2,
      policies: UNGUARDED,
      ...(priceList === undefined ? {} : { priceList }),
    });
    const { url, token, fetch } = fabric;
    return {
      backend: new KrakoBackend({ url, token, clock, random, fetch: (request) => fetch(request) }),
      async close() {
        let isClosed = false;
        const closed = fabric.close().finally(() => {
          isClosed = true;
        });
        while (!isClosed) {
          await otherTurns();
          await clock.advance(STEP_MS);
        }
        await closed;
      },
    };
  },
  { isRemote: true },
);
