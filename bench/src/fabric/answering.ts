import { createInterface } from "node:readline";

/**
 * The child's side of `Child.ask`: answers each line of standard input in turn, and ends with the benchmark, when standard input does.
 */
export function answer<Question>(reply: (question: Question) => Promise<unknown>, close: () => Promise<void>): void {
  const input = createInterface({ input: process.stdin });
  let busy: Promise<void> = Promise.resolve();
  const end = (): void => {
    input.close();
    busy = busy.then(close).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  input.on("line", (line) => {
    busy = busy.then(async () => {
      process.stdout.write(`${JSON.stringify(await reply(JSON.parse(line) as Question))}\n`);
    });
    busy.catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
  process.stdin.once("end", end);
  process.once("SIGTERM", end);
}
