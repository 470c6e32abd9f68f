import { defineConfig } from "vitest/config";

/**
 * Packages are tested from their sources: nothing needs to be built first. Never "import": workers hold it for `require` too, which then gets a
 * module where a CommonJS package (pg) expects its class.
 */
const conditions = ["@krako/source", "module", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    /** Machines are shared and small: a slow one must not look like a failing one. */
    testTimeout: 30_000,
    hookTimeout: 60_000,
    typecheck: {
      enabled: true,
      checker: "tsc",
      tsconfig: "./tsconfig.check.json",
      include: ["**/*.test-d.ts"],
      ignoreSourceErrors: false,
    },
  },
});
