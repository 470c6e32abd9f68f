import { migrate } from "../../store/migrate.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { openDatabase } from "../open-database.ts";

/** Brings the database up to date. */
export async function migrateCommand({ database }: { readonly database?: string }): Promise<ExitCode> {
  const opened = await openDatabase(database, process.env);
  try {
    const { applied } = await migrate(opened);
    process.stdout.write(
      applied.length === 0
        ? "The database is up to date.\n"
        : `Applied ${applied.length} ${applied.length === 1 ? "step" : "steps"}: ${applied.join(", ")}\n`,
    );
    return EXIT.success;
  } finally {
    await opened.close();
  }
}
