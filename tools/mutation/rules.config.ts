import { defineConfig } from "vitest/config";

const conditions = ["@krako/source", "node"];

/** What is run against mutants of the rules of a session and of money: what is checked before a session begins is left out. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      "spec/rules/src/**/*.test.ts",
      "spec/rules/laws/{laws,metamorphic,naive-session,telemetry,told-cases}.test.ts",
    ],
    testTimeout: 30_000,
  },
});
