/** Ids and a time of the right form, for a graph that is only checked: a document is valid or not whatever they are. */
export const SAMPLE_FACTS = {
  graph_id: "00000000-0000-7000-8000-000000000000",
  request_id: "00000000-0000-7000-8000-000000000000",
  tenant_id: "local",
  created_at: "1970-01-01T00:00:00.000Z",
} as const;
