import { defineConfig } from "vitest/config";

/**
 * Packages are tested from their sources: nothing needs to be built first. Everything else is found as Node finds it: never "import", which
 * workers hold for `require` too, which then gets a module where a CommonJS package (pg) expects its class; never "module", which is for
 * bundlers: what is behind it may be nothing that Node can load (@opentelemetry/api).
 */
const conditions = ["@krako/source", "node"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["**/*.test.ts"],
    /** Those that need a browser run by themselves: `npm run test:browser`. */
    exclude: ["**/node_modules/**", "**/dist/**", ...(process.env["KRAKO_BROWSER"] ? [] : ["**/*.browser.test.ts"])],
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
