import { defineConfig } from "vitest/config";

const conditions = ["@krako/source", "node"];

/** What is run against mutants of the ledger, of credit and of leases: tests that need no other process. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "fabric-reference/src/{audit,billing,dispatch}/**/*.test.ts",
      "fabric-reference/src/consumers/billing.test.ts",
      "fabric-reference/src/policies/credit.test.ts",
      "fabric-reference/src/store/sqlite.test.ts",
    ],
    testTimeout: 30_000,
  },
});
