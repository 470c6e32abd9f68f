import { defineConfig } from "vitest/config";

/** Packages are tested from their sources: nothing needs to be built first. */
const conditions = ["@krako/source", "module", "node", "import", "default"];

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
