// From the root of the repository: node tools/with-node.mjs node --conditions=@krako/source examples/typed-graph/src/main.ts
import { runTaskIr } from "@krako/kora";
import { triageGraph } from "./triage-graph.ts";

const raw = "From: Ada <ada@example.com>\nSubject: Your INVOICE for May\n\nPlease find it attached.\n";
const { status, final_output, budget } = await runTaskIr(triageGraph(raw).taskIr());

console.log(`${status}: ${JSON.stringify(final_output)}; calls of an LLM: ${budget.llm_invocations.debited}`);
