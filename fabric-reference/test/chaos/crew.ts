import { type CliProcess, startCli } from "../run-cli.ts";

/** One place for a process: whatever happens to the one that is there, another takes it. */
export class Berth {
  readonly name: string;
  readonly #start: () => CliProcess;
  #current: CliProcess | null = null;
  #port: number | null = null;
  #isStopped = false;
  #isOver = false;
  restarts = 0;

  constructor(name: string, args: readonly string[], options: Parameters<typeof startCli>[1]) {
    this.name = name;
    this.#start = () => startCli(args, options);
  }

  /** Where it listens; null while it does not, or is stopped. */
  get port(): number | null {
    return this.#isStopped ? null : this.#port;
  }

  /** Whether there is a process that is ready for work: a fabric that listens, a node that has joined. */
  get isSettled(): boolean {
    if (this.#current === null || this.#isStopped) return false;
    return this.#port !== null || this.#current.output.stderr.includes('"node.registered"');
  }

  /** Starts a process, and another one whenever it has ended. */
  start(): void {
    if (this.#isOver) return;
    const cli = this.#start();
    this.#current = cli;
    cli.said(/http:\S+:(\d+)/).then(
      (text) => {
        if (this.#current === cli) this.#port = Number(/http:\S+:(\d+)/.exec(text)?.[1]);
      },
      () => undefined,
    );
    void cli.exited.then(() => {
      if (this.#current !== cli) return;
      this.#current = null;
      this.#port = null;
      this.#isStopped = false;
      this.restarts += 1;
      setTimeout(() => this.start(), RESTART_MS);
    });
  }

  /** As a power cut would. */
  kill(): void {
    this.#current?.process.kill("SIGKILL");
    this.#port = null;
  }

  /** Stops it for a while; it does not know. */
  freeze(ms: number): void {
    const { process } = this.#current ?? {};
    if (process === undefined || this.#isStopped) return;
    this.#isStopped = true;
    process.kill("SIGSTOP");
    setTimeout(() => {
      process.kill("SIGCONT");
      this.#isStopped = false;
    }, ms);
  }

  /** Ends it for good. */
  async end(): Promise<void> {
    this.#isOver = true;
    const cli = this.#current;
    if (cli === null) return;
    this.#current = null;
    cli.process.kill("SIGCONT");
    cli.process.kill("SIGKILL");
    await cli.exited;
  }
}

/** How long a place stays empty, in milliseconds. */
const RESTART_MS = 300;
