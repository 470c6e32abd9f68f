import type { MetricDefinition } from "./metrics.ts";

/** What the door measures. */
export const DOOR_METRICS: readonly MetricDefinition[] = [
  { name: "krako_http_requests_total", kind: "counter", help: "Requests answered, by operation and status." },
  {
    name: "krako_http_request_seconds",
    kind: "histogram",
    help: "Time until an answer was made, in seconds, by operation; streams and long polls included.",
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 30],
  },
  { name: "krako_http_body_bytes_in_flight", kind: "gauge", help: "Bytes set aside for bodies of requests under way." },
  { name: "krako_http_streams_open", kind: "gauge", help: "Event streams that are being sent." },
];
