import type { Answer } from "./exchange.ts";
import type { MetricRegistry } from "./metrics.ts";
import { EVERY_ANSWER } from "./problem-answer.ts";

/** Paths for those who run the fabric. They are no part of the contract, and answer loopback and operators only. */
export type Probe = "/livez" | "/readyz" | "/metrics";

const PROBES: ReadonlySet<string> = new Set<Probe>(["/livez", "/readyz", "/metrics"]);

export function isProbe(path: string): path is Probe {
  return PROBES.has(path);
}

/** Answers a probe: whether the process lives, whether it can serve now (503 if not), its metrics in the text format of Prometheus. */
export async function probeAnswer(
  probe: Probe,
  metrics: MetricRegistry,
  isReady: () => Promise<boolean>,
): Promise<Answer> {
  switch (probe) {
    case "/livez":
      return textAnswer(200, "alive\n");
    case "/readyz":
      return (await isReady()) ? textAnswer(200, "ready\n") : textAnswer(503, "not ready\n");
    case "/metrics":
      return textAnswer(200, metrics.text(), "text/plain; version=0.0.4; charset=utf-8");
  }
}

function textAnswer(status: number, body: string, type = "text/plain; charset=utf-8"): Answer {
  const headers = { ...EVERY_ANSWER, "content-type": type, ...(status === 503 ? { "retry-after": "1" } : {}) };
  return { status, headers, body };
}
