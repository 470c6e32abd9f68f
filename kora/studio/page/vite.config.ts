import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The page of `kora studio`: built into the package, so that nobody who installs it builds anything. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react()],
  resolve: { conditions: ["@krako/source", "browser", "module"] },
  worker: { format: "es" },
  build: { outDir: "../dist/page", emptyOutDir: true, target: "es2023", license: true },
});
