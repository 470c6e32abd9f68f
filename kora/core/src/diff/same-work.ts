import type { TaskGraph } from "@krako/contracts";
import { equalJson } from "@krako/rules";

/** Whether two graphs ask for the same work: the same in all but what each graph gets when it is made, which is ids, tenant and time. */
export function sameWork(one: TaskGraph, other: TaskGraph): boolean {
  return equalJson(workOf(one), workOf(other));
}

function workOf(graph: TaskGraph): object {
  const { graph_id: _graph, request_id: _request, tenant_id: _tenant, created_at: _created, ...work } = graph;
  return work;
}
