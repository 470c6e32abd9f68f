import type { TaskGraph } from "@krako/contracts";
import { equalJson } from "@krako/rules";

/** Whether two graphs ask for the same work: the same in all but the ids and the time that each graph gets when it is made. */
export function sameWork(one: TaskGraph, other: TaskGraph): boolean {
  return equalJson(withoutMaking(one), withoutMaking(other));
}

function withoutMaking(graph: TaskGraph): object {
  const { graph_id: _graph, request_id: _request, created_at: _created, ...work } = graph;
  return work;
}
