/** node src/typespec/compile-cases.ts FILE…: compiles each file by itself and prints what came of it, as JSON lines, for the tests. */
import { compile, NodeHost } from "@typespec/compiler";
import { describeFacts } from "./describe-facts.ts";

for (const file of process.argv.slice(2)) {
  const program = await compile(NodeHost, file, { noEmit: true });
  const codes = program.diagnostics.map(({ code }) => code);
  console.log(JSON.stringify({ codes, facts: describeFacts(program) }));
}
