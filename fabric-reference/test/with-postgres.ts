// Runs a command with a PostgreSQL of its own, named by KRAKO_POSTGRES_URL: node --conditions=@krako/source test/with-postgres.ts <command…>
import { spawnSync } from "node:child_process";
import { startPostgres } from "./postgres.ts";

const [command, ...parameters] = process.argv.slice(2);
if (command === undefined) throw new Error("Name the command to run.");
const server = await startPostgres();
const { status } = spawnSync(command, parameters, {
  stdio: "inherit",
  env: { ...process.env, KRAKO_POSTGRES_URL: server.url },
});
await server.stop();
process.exitCode = status ?? 1;
