// What a page of a tenant does: it runs a graph, and shows what came of it as text. It is served beside the client's bundle.
const { FabricError, KrakoBackend } = await import(new URL("/client.js", location.href).href);

/** Counts whatever ran that was only meant to be shown. */
globalThis.ran = 0;
const { url, token, graph, context, refused, paths } = await (await fetch("/given")).json();
const report = { events: 0, shown: [], problem: null, error: null, answers: 0, ran: 0 };

const show = (text) => {
  const line = document.createElement("p");
  line.textContent = text;
  line.title = text;
  document.body.append(line);
  report.shown.push(line.textContent);
};

try {
  const backend = new KrakoBackend({ url, token, patienceMs: 5_000 });
  const onEvent = () => {
    report.events += 1;
  };
  report.result = await backend.executeTaskgraph(graph, context, { onEvent });
  for (const text of Object.values(report.result.final_output ?? {})) show(text);
  for (const { error } of report.result.telemetry_bundle.tasks) if (error) show(error.message);
  try {
    await backend.executeTaskgraph(refused, context);
  } catch (error) {
    report.problem = error.problem;
    for (const { message, mend, pointer } of error.problem.violations) show(`${message} ${pointer} ${mend}`);
  }
  // What the fabric itself answers, opened as a page is.
  for (const path of paths) {
    const frame = document.createElement("iframe");
    frame.src = path;
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    report.answers += frame.contentDocument.body.textContent.includes("krako") ? 1 : 0;
    report.ran += frame.contentWindow.ran ?? 0;
  }
} catch (error) {
  report.error = { name: error.name, code: error instanceof FabricError ? error.code : null, message: error.message };
}
// Handlers of what was shown have had their turn when this one has.
await new Promise((resolve) => {
  const last = new Image();
  last.onerror = resolve;
  last.src = "/not-there";
});
report.ran += globalThis.ran;
await fetch("/report", { method: "POST", body: JSON.stringify(report) });
