// Derived from spec/ by `npm run generate`. Never edited.
export const REQUIREMENTS = [
  {
    "id": "AUTH-001",
    "level": "MUST",
    "text": "A request without a valid token MUST be refused with UNAUTHENTICATED, one with a token of another role with PERMISSION_DENIED, and neither changes anything; only versions and health ask for none.",
    "element": "Discovery",
    "source": "http/operations.tsp",
    "digest": "ccbbd7aeeea0cca98be9e286ec398468662f8fa3efde6c56607b20d2bcb73838"
  },
  {
    "id": "BILL-001",
    "level": "MUST",
    "text": "An event delivered more than once MUST be billed as if it had been delivered once, by its event_id.",
    "element": "LedgerRow",
    "source": "billing/billing.tsp",
    "digest": "28073b51f48840b1af13f9e714fe6a34329e29e56cd2b24d2517cd6599ba9a72"
  },
  {
    "id": "BILL-002",
    "level": "MUST",
    "text": "Per session and unit there MUST be at most one billed workunit_cpu row and, for the accepted attempt only, at most one billed llm_tokens row; other attempts appear as rows with amount 0 and a reason.",
    "element": "LedgerRow",
    "source": "billing/billing.tsp",
    "digest": "988cc73b870e8912172962945ac9d864d7d2aa0389b88b1892c65edcdce265c5"
  },
  {
    "id": "BILL-003",
    "level": "MUST",
    "text": "Amounts MUST be computed in decimal arithmetic and rounded to scale 6, half to even.",
    "element": "LedgerRow",
    "source": "billing/billing.tsp",
    "digest": "12d55211e666ffeb86b4feb5b59ddc01d3ca4c3fd7b5321518b3f3ba72c00b4c"
  },
  {
    "id": "BILL-004",
    "level": "MUST",
    "text": "Every ledger row MUST name the events it came from and the version of the price list it was computed with.",
    "element": "LedgerRow",
    "source": "billing/billing.tsp",
    "digest": "6402d16753d980b352d265d3524de216fc77396bf5e874d7f8d07ac0c93836e8"
  },
  {
    "id": "BILL-005",
    "level": "MUST",
    "text": "Execution MUST never touch a wallet: a wallet is a fold over the ledger, written by billing alone.",
    "element": "Wallet",
    "source": "billing/billing.tsp",
    "digest": "c024ac0ade189e6a9c6e02042c9492374f0164074344ddb338bea70cf027c522"
  },
  {
    "id": "BILL-006",
    "level": "MUST",
    "text": "The sum of the billed rows of a ledger MUST equal the debits of its wallet at all times.",
    "element": "Wallet",
    "source": "billing/billing.tsp",
    "digest": "ff3b0ea9e07ff5d6276692e8d6dacfbfd6b30c6e2cabea2c9c39a2404336215e"
  },
  {
    "id": "BILL-007",
    "level": "MUST",
    "text": "The rows of a tenant's ledger MUST be numbered from 1 without gaps, each with the hash of the row before it and the SHA-256 of its own RFC 8785 form without hash.",
    "element": "LedgerRow",
    "source": "billing/billing.tsp",
    "digest": "20117fac1f0a3d2ed38ab5afbc5439e6aa0b090ea5517bd2851fd9def745a142"
  },
  {
    "id": "BILL-008",
    "level": "MUST",
    "text": "The usage of a period MUST state what was consumed by every attempt, what budgets lost and what is billed, each by itself and as the events and ledger rows of the period say.",
    "element": "Usage",
    "source": "billing/billing.tsp",
    "digest": "9e27c0402c06a464f8b9b252e2fe9d36b9f2b39cef84ac349caa36bf594d1416"
  },
  {
    "id": "BIND-001",
    "level": "MUST",
    "text": "A binding whose pointer does not resolve in an effective success MUST make the unit fail with VALIDATION_ERROR before any attempt, not retried; a target's binding from its source sees status, output and error_type, and output only if it was valid.",
    "element": "Binding",
    "source": "task-graph/binding.tsp",
    "digest": "97489be4488bbc883b32e6f3ad2fe23a992a8a7b606c643a5ce8a7c9faf20374"
  },
  {
    "id": "BUDGET-001",
    "level": "MUST",
    "text": "What remains of a budget dimension MUST never increase, never exceed what was declared and never fall below 0.",
    "element": "GraphBudget",
    "source": "task-graph/budget.tsp",
    "digest": "e3731a92b27b6d085f4aa1c51db2753012378ad1d035488e4f84977f1cfd065c"
  },
  {
    "id": "BUDGET-002",
    "level": "MUST",
    "text": "A budget MUST be checked before each invocation, and nothing is invoked that the remaining budget does not cover in full.",
    "element": "GraphBudget",
    "source": "task-graph/budget.tsp",
    "digest": "bda064f2a7a7e7da526dd2359a089e1923a1893a01e9465c8deec34df81597a9"
  },
  {
    "id": "BUDGET-003",
    "level": "MUST",
    "text": "When a provider reports more than the attempt's limit, the output MUST be discarded, the unit fails with BUDGET_BREACH, scope unit, the limit is debited and the rest recorded as overrun, which is not debited; if debited plus overrun of the whole run exceeds what was declared the run ends failed with BUDGET_BREACH, scope graph, decided once after the last unit.",
    "element": "UnitBudget.max_tokens",
    "source": "task-graph/budget.tsp",
    "digest": "95ffaa1fdd30a90f2d5a47bb45d05321e6060916a97d8137d20c16451e3867de"
  },
  {
    "id": "BUDGET-004",
    "level": "MUST",
    "text": "A budget breach MUST be explicit: it names the dimension that was short and the scope, unit or graph, in which it was.",
    "element": "ErrorReport.dimension",
    "source": "errors/error-report.tsp",
    "digest": "3fb49f2e59323cb031980004d78462f038e3000dcdfbfe9b0fb3720bc2ab5c72"
  },
  {
    "id": "BUDGET-005",
    "level": "MUST",
    "text": "With any concurrency the outcome of a run MUST be that of running its units one by one in canonical order: an attempt starts when declared minus what its unit took minus the worst case of every earlier-ranked unit covers its need in every dimension, waits otherwise, and fails with BUDGET_BREACH, scope graph, when every earlier-ranked unit is settled and it is still not covered.",
    "element": "GraphBudget",
    "source": "task-graph/budget.tsp",
    "digest": "9fef188bdbf3631f8626b3c808015bb7cab0c15741d093332263477f4200f8a2"
  },
  {
    "id": "BUDGET-006",
    "level": "MUST",
    "text": "Every attempt of a model unit MUST have the fixed limit max_input_tokens + max_output_tokens; the output limit sent to the model is always max_output_tokens, and an input whose local count exceeds max_input_tokens fails with VALIDATION_ERROR before the call.",
    "element": "ModelRequirements",
    "source": "task-graph/work-unit.tsp",
    "digest": "b27e506393522c40c5aae45c79b9344e87ba2c664b7721f67b7e0591b2f056a8"
  },
  {
    "id": "BUDGET-007",
    "level": "MUST",
    "text": "An attempt whose consumption is not known, because its node was lost, it was cancelled in flight or it timed out, MUST be debited its whole limit and one invocation, marked estimated; a later true report never changes the budget.",
    "element": "WorkUnitResult.usage",
    "source": "execution/claim.tsp",
    "digest": "dc2d2c25ae47ed3cf9474036f58511c2a24ae82ce39e3abe30e69bdcaeb4680a"
  },
  {
    "id": "CAP-001",
    "level": "MUST",
    "text": "No capability MUST be assumed of a backend that its descriptor does not state.",
    "element": "BackendCapabilities",
    "source": "backend/capabilities.tsp",
    "digest": "7df8eaa19e8234a303a453659cb909e97745aa27a5a78beeeff383ddb7d23d3a",
    "not_observable": "It binds the reader of the descriptor; at the interface only the graphs it sends can be seen, and CAP-002 governs those."
  },
  {
    "id": "CAP-002",
    "level": "MUST",
    "text": "A graph that needs a capability the descriptor does not state MUST be refused with UNSUPPORTED_CAPABILITY naming it, before anything runs.",
    "element": "BackendCapabilities",
    "source": "backend/capabilities.tsp",
    "digest": "097d1be5c727bbfa75c1caa2c55d6fbf7b89c1fa6e5062e1d1bc6b706c41a646"
  },
  {
    "id": "CAP-003",
    "level": "MUST",
    "text": "The descriptor MUST NOT change while a process lives unless its digest changes with it.",
    "element": "BackendCapabilities",
    "source": "backend/capabilities.tsp",
    "digest": "9ddc703663fe4d7e51edc426f8356bc2d8aaa4c156eabf37322b5b2313603f1b"
  },
  {
    "id": "CAP-004",
    "level": "MUST",
    "text": "The capability descriptor and the health status MUST satisfy their schemas.",
    "element": "BackendCapabilities",
    "source": "backend/capabilities.tsp",
    "digest": "e731081c0a434839eb41003d5af65859138347e6cb95eb4b61f169d2d1350bf1"
  },
  {
    "id": "CLAIM-001",
    "level": "MUST",
    "text": "A unit MUST NOT have two live claims, and every claim names the attempt it is for and has a greater fencing token than the claims of the unit before it.",
    "element": "Claim",
    "source": "execution/claim.tsp",
    "digest": "1173006790a47f445446c0dfbf872fdaffbca879a9eadd0d646d8cbaa59f2427"
  },
  {
    "id": "CLAIM-002",
    "level": "MUST",
    "text": "A claim MUST end with its lease, and a lease is renewed by its own node, with the token of the claim, and by nobody else.",
    "element": "Claim",
    "source": "execution/claim.tsp",
    "digest": "3e53089c5b8e3d9584d9c5a9565f837a477d81a382447801da4b38e6acb38e59"
  },
  {
    "id": "CLAIM-003",
    "level": "MUST",
    "text": "A report on a claim that is not live, with another token, for another attempt, or without the valid signature of the claim's node MUST be refused and change nothing.",
    "element": "SignedWorkUnitResult",
    "source": "execution/claim.tsp",
    "digest": "0bfb1fded7760bfebc0e4bdf2e82bb582665281405a5634c6d324dd92250e1c9"
  },
  {
    "id": "CLAIM-004",
    "level": "MUST",
    "text": "The same result handed in again MUST be answered with accepted false and change nothing.",
    "element": "ResultReceipt",
    "source": "execution/claim.tsp",
    "digest": "d729a9f0e4d7e209da0b148b387b2136bd46077b4ff7a928364c6da542ec5642"
  },
  {
    "id": "DET-001",
    "level": "MUST",
    "text": "The canonical order of a graph MUST be found by repeatedly taking, among units all of whose predecessors are taken, the one with the least id by code points, over the edges dependency to dependant, escalation source to target, and for every dependency of a unit, every unit reachable from it over escalation edges to that unit.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "5c5ccfe293dd96dd15b852622bf5319f22b3b42e64ecd2e3da66ab7090434a8f"
  },
  {
    "id": "DET-002",
    "level": "MUST",
    "text": "The same graph, context without run_id and trace_id, capabilities and outcome of each attempt by unit and attempt number MUST give the same statuses, errors, effective results, budget per unit and stage_digest on every backend and in every run; where a run ends early, every unit that settled by itself equals the full in-order run and the rest is cancelled.",
    "element": "StageTrace",
    "source": "telemetry/trace.tsp",
    "digest": "cabaf751b610cc18a0429e6919274420d615de05c3452bff192e8df45ff2702f"
  },
  {
    "id": "DET-003",
    "level": "MUST",
    "text": "Runs of the same graph whose models gave the same outputs MUST have the same result_digest.",
    "element": "ResultTrace",
    "source": "telemetry/trace.tsp",
    "digest": "d5f1c40a7826c5cd12473187cceaf0fe7fec37e4f932c1b7adaf7f2f53024253"
  },
  {
    "id": "DET-004",
    "level": "MUST",
    "text": "Ties in placement MUST be broken by recorded state only, so that every placement can be recomputed from the log.",
    "element": "Claim",
    "source": "execution/claim.tsp",
    "digest": "2cc6529cee9721d6d73ab65ab59221adba30c3f99eb41f5b1dd7d44d8514737b"
  },
  {
    "id": "DET-005",
    "level": "MUST",
    "text": "Replaying an event stream MUST give byte-identical ledger, wallet, trust and session views and cause no model call.",
    "element": "ExecutionEvent",
    "source": "events/execution-event.tsp",
    "digest": "9bef4dbdefe4bf92c6103b2b5d07e4dbf3625ca5cf3e40532b2ea315f85ea41a"
  },
  {
    "id": "DETFIRST-001",
    "level": "MUST",
    "text": "A graph without model units MUST cause no model invocation.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "117074796745706b150e70080acbf6b61fb062eceb040c048955192ec0d0b3b0"
  },
  {
    "id": "DETFIRST-002",
    "level": "MUST",
    "text": "No model MUST be called that no ready and activated model unit asked for.",
    "element": "WorkUnit",
    "source": "task-graph/work-unit.tsp",
    "digest": "ea03b603eacbf2b2e7c89d56740a43975e4bf20ade8377677635702756a40d30"
  },
  {
    "id": "ERR-001",
    "level": "MUST",
    "text": "The error type of a failed run or unit MUST be one of VALIDATION_ERROR, TIMEOUT, BUDGET_BREACH, DEPENDENCY_FAILURE and EXECUTION_FAILURE; no other value appears within this major version.",
    "element": "ErrorType",
    "source": "errors/failures.tsp",
    "digest": "5d1f03e79fdeada84df0fe028b974bac8c53d411a24c6247332fbd78f96b3a73"
  },
  {
    "id": "ERR-002",
    "level": "MUST",
    "text": "Every stop reason MUST be one of the closed list and agree with the error type or refusal it is reported with, by the mapping the contract generates, which is total in both directions.",
    "element": "StopReason",
    "source": "errors/failures.tsp",
    "digest": "b8dab8f0f0a7d7de81eff6499c68346cd2e25c792973709bf6b771447d6cc768"
  },
  {
    "id": "ERR-003",
    "level": "MUST",
    "text": "Every error, in process and on the wire, MUST say whether it is retryable and what the request has already cost in `charged`, which is \"0.000000\" if nothing was spent.",
    "element": "ErrorReport",
    "source": "errors/error-report.tsp",
    "digest": "beda035e46be4a62f996206219abd03a686f33cefcfddb36793a15393685d087"
  },
  {
    "id": "ERR-004",
    "level": "MUST",
    "text": "DEPENDENCY_FAILURE MUST be reported only for a unit of which a dependency has effectively failed.",
    "element": "ErrorType.DEPENDENCY_FAILURE",
    "source": "errors/failures.tsp",
    "digest": "c971dbc30add26d2193dfd378442d1571fc101e178fd127ad772afd5f5f615b0"
  },
  {
    "id": "ESC-001",
    "level": "MUST",
    "text": "Nothing but a declared escalation edge MUST add, replace or repeat work.",
    "element": "Escalation",
    "source": "task-graph/escalation.tsp",
    "digest": "ae75a3c427988c330faa82870b580108f9c9696f1d56a629a39a3577bc4bfa0b"
  },
  {
    "id": "ESC-002",
    "level": "MUST",
    "text": "The type, tier, operation and schema of a unit MUST never change once the graph exists.",
    "element": "WorkUnit",
    "source": "task-graph/work-unit.tsp",
    "digest": "20082164f91b3c727e8da4d4860e398cef30a39d6f5938411d8d38499bb10bb3"
  },
  {
    "id": "ESC-003",
    "level": "MUST",
    "text": "No unit MUST run that the graph does not declare.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "3a14fe3c7e0393029851cdc2633152a338fe5a4116ced5c503db35d5ac23f469"
  },
  {
    "id": "ESC-004",
    "level": "MUST",
    "text": "Whether a target is activated MUST be decided, once all its sources have settled and decided, before its dependencies are looked at: not activated means skipped, whatever they did; a target shared by several sources runs once.",
    "element": "Escalation",
    "source": "task-graph/escalation.tsp",
    "digest": "26fd825073df3bff54ef3efd578a53a31e0cb961775496654577b7ce79b630c6"
  },
  {
    "id": "ESC-005",
    "level": "MUST",
    "text": "The effective result of a unit MUST be its own, or that of the target of its activated edge; dependants, bindings and outputs see effective results only, an activated target that fails makes its source effectively failed, and no further edge of that source is tried.",
    "element": "Escalation",
    "source": "task-graph/escalation.tsp",
    "digest": "9afd0770c3f21073dd22573e627717860ada5e75f19c1f9522bc2b9ea759a084"
  },
  {
    "id": "EVENT-001",
    "level": "MUST",
    "text": "The events of a session MUST be numbered from 1 without gaps in the order in which they happened, each with an event_id of its own.",
    "element": "EventEnvelope",
    "source": "events/envelope.tsp",
    "digest": "bf5ead2265ca955bd7b5a47cea05d9908a3643b876ab1a2a4eda6421f7185c44"
  },
  {
    "id": "EVENT-002",
    "level": "MUST",
    "text": "The first event of a session MUST be execution.session.started, unless it was cancelled before it started, and the last its one terminal event, which says the same as the result.",
    "element": "EventEnvelope",
    "source": "events/envelope.tsp",
    "digest": "9931dfe478643c5db261beb6daabd69d2f692799bf584e4de613e6940d6950ea"
  },
  {
    "id": "EVENT-003",
    "level": "MUST",
    "text": "Every event MUST satisfy the schema of its type and name the tenant, the graph and, where it is about a unit, a unit of the graph whose events it is among.",
    "element": "EventEnvelope",
    "source": "events/envelope.tsp",
    "digest": "e5a94f0a0bf2cd768d5f5d68a80f2167847b54186fb4300f10bce7508c3e25de"
  },
  {
    "id": "EVENT-004",
    "level": "MUST",
    "text": "Pages and streams of a session MUST show the same events, each once and in order, from the sequence after the one that was named; a stream ends with the terminal event.",
    "element": "Sessions",
    "source": "http/operations.tsp",
    "digest": "82e22db40e55ccbe316e6b4c8fe44f52c718a60a16744dcee1b5b20af05b9dfe"
  },
  {
    "id": "FAIL-001",
    "level": "MUST",
    "text": "A critical unit that ends failed without an activated escalation edge MUST fail the run: under fail_fast nothing new is dispatched and running units are cancelled, under continue_on_error everything else goes on; a non-critical failure by itself fails nothing.",
    "element": "FailurePolicy",
    "source": "task-graph/lists.tsp",
    "digest": "3d50c03fc474ab06d67aafcaf274f0f2219e0493ea5f18c6f81300382b1efa21"
  },
  {
    "id": "FAIL-002",
    "level": "MUST",
    "text": "The error of a failed run MUST be that of the earliest-ranked critical failure without an activated edge: of those observed under fail_fast, of all under continue_on_error.",
    "element": "FailurePolicy",
    "source": "task-graph/lists.tsp",
    "digest": "954cbb9b43e0206a55eae70f66b814700158de374f53515c26e854995a3aa1d1"
  },
  {
    "id": "GRAPH-001",
    "level": "MUST",
    "text": "A task graph MUST satisfy the sealed schema, unknown fields included, and the relations the schema cannot state: a budget condition is never alone and its amount is of its dimension's kind; all violations are reported together, each with rule, pointer and mend.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "d825beba8818eac07942c0b2024757a101d1dcedb9c7776409053ce3cafaec62"
  },
  {
    "id": "GRAPH-002",
    "level": "MUST",
    "text": "The ids of the units of a graph MUST be unique.",
    "element": "WorkUnit.id",
    "source": "task-graph/work-unit.tsp",
    "digest": "5a8821d9f20400100de3e17c144be0e50945dd96983338749b76c6471cdfaf68"
  },
  {
    "id": "GRAPH-003",
    "level": "MUST",
    "text": "Every dependency, binding, escalation and output MUST name a unit that exists in the graph.",
    "element": "WorkUnit.dependencies",
    "source": "task-graph/work-unit.tsp",
    "digest": "ed3a6ea1f9a5dbec690487ea20f69b2b07beb3711dc91ecfeddd105b780cb6dd"
  },
  {
    "id": "GRAPH-004",
    "level": "MUST",
    "text": "A graph MUST be acyclic over its precedence edges, so that an escalation target names neither its source nor a dependant of its source as a dependency.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "a61dc781b49fa8b025d3bafcd8f81a5267a0598749603878a59ff083e179eebc"
  },
  {
    "id": "GRAPH-005",
    "level": "MUST",
    "text": "A binding MUST come from a declared dependency of the unit or from a unit it is an escalation target of, its place must be reachable in the input without passing through a scalar, and no two bindings of a unit write to the same place or to one inside the other, except by appending.",
    "element": "Binding",
    "source": "task-graph/binding.tsp",
    "digest": "8d0e4f6bb25c961f3483fcd3ad2b284f4278ba78d142fdceeb9cc65d3318eb83"
  },
  {
    "id": "GRAPH-006",
    "level": "MUST",
    "text": "Every unit MUST have an output schema; a small_model or llm unit states model with its token limits and budget.max_tokens, and no other unit states model.",
    "element": "WorkUnit",
    "source": "task-graph/work-unit.tsp",
    "digest": "1a0c2fa1c51e3a5b237b1851c67ca6a2882bd6c906b96989867de6275cfee87b"
  },
  {
    "id": "GRAPH-007",
    "level": "MUST",
    "text": "A graph MUST NOT be provably unsatisfiable: no critical unit outside every escalation edge needs more for its first attempt than the graph or its own max_tokens declares, and there are no more critical llm units outside every edge than max_llm_invocations.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "dc64440f32abd5c7f86d29a9abdd4ffe1d0154b53f663bdf7293ff52f3e3141a"
  },
  {
    "id": "GRAPH-008",
    "level": "MUST",
    "text": "A graph MUST be within the advertised limits on units, dependencies, document bytes, depth, ids and schemas.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "c986bd8dd494897dbd36fdeefa312a9b858e5b500b68261cf06e1136a5a6e6c1"
  },
  {
    "id": "GRAPH-009",
    "level": "MUST",
    "text": "A graph MUST never be changed: its digest is the same before, during and after execution.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "7bb8afe8829c1a1327df88707b6d2c529d45ff7d5cf5ef94c9b7aad441aa3aac"
  },
  {
    "id": "GRAPH-010",
    "level": "MUST",
    "text": "A graph with an entry in required_extensions that the backend does not support MUST be refused.",
    "element": "TaskGraph.required_extensions",
    "source": "task-graph/task-graph.tsp",
    "digest": "e2f8c7e90f728e35e21a33b5050e4a481c755616baf3198dfb0caf07c269558b"
  },
  {
    "id": "GRAPH-011",
    "level": "MUST",
    "text": "The source and the target of an escalation MUST have the same critical flag and the same output schema, by RFC 8785 equality.",
    "element": "Escalation",
    "source": "task-graph/escalation.tsp",
    "digest": "767ac70101f25465d43eea7ed49796e69ec5af884c67d62c764bf3ae37b5633d"
  },
  {
    "id": "HTTP-001",
    "level": "MUST",
    "text": "A request that is refused MUST be answered with a problem document that satisfies its schema and has the status that is stated for its kind, and nothing of it happens.",
    "element": "Discovery",
    "source": "http/operations.tsp",
    "digest": "d5d6597ac00421e68296b113f931b523e5ac63d8de5f50c3ab53a5dce0ac9544"
  },
  {
    "id": "HTTP-002",
    "level": "MUST",
    "text": "A session MUST be answered with 304 only if nothing has happened to it since the ETag that is named; its result is 202 with its state until it has ended, and afterwards always the same document.",
    "element": "Sessions",
    "source": "http/operations.tsp",
    "digest": "ef9c0a7b1c334a5dd62e60c14a9ecc812c6e785c33e725ccd03ab28fd13183a4"
  },
  {
    "id": "HTTP-003",
    "level": "MUST",
    "text": "Cancelling a session that has ended, or is being cancelled, MUST change nothing and be no error.",
    "element": "Sessions",
    "source": "http/operations.tsp",
    "digest": "7c2a9af5fcbd8fdb7a1c6a811a47a38a267b56ae0056fe5af974dcaa2f8cc291"
  },
  {
    "id": "HTTP-004",
    "level": "MUST",
    "text": "Pages of a list MUST show every item once and in the order of the list, whatever their size.",
    "element": "Sessions",
    "source": "http/operations.tsp",
    "digest": "3b5194030fd67172e87aeaff776e833fc8a01a70226d632b8696139b71a53ac9"
  },
  {
    "id": "IDEM-001",
    "level": "MUST",
    "text": "A graph that its tenant submits again, also while it runs, MUST give the same session and no second execution; the same key or graph_id with another graph is refused, and keys of different tenants have nothing to do with each other.",
    "element": "TaskGraphs",
    "source": "http/operations.tsp",
    "digest": "a08f6888e53e75a17f4ba8247d62cd8ee464456a7ee9c833960fe87b77a3fc95"
  },
  {
    "id": "NODE-001",
    "level": "MUST",
    "text": "A node MUST be given only what its registration states it can do and what the constraints of the unit allow, and never more at once than it states.",
    "element": "NodeCapabilities",
    "source": "execution/node.tsp",
    "digest": "4762c704e6a97edc97356582d7db6550e0fbeccb8ab0cbcf23ebe98d60cb1397"
  },
  {
    "id": "NODE-002",
    "level": "MUST",
    "text": "A node that is quarantined, draining or down MUST be given nothing until it is released or says otherwise.",
    "element": "QuarantineRequest",
    "source": "execution/node.tsp",
    "digest": "d8dc609810b5a196f34895f5a0f71dafae7ebf496fb5a6c5e2f6980a3cf8af85"
  },
  {
    "id": "OUT-001",
    "level": "MUST",
    "text": "The final output MUST be taken from the first listed output whose unit has an effective success, at its pointer; if no listed output has one or the pointer does not resolve, and nothing else failed, the run fails with EXECUTION_FAILURE naming output.",
    "element": "OutputSelector",
    "source": "task-graph/task-graph.tsp",
    "digest": "5fcb25d3a512d5e960f4600e26b6b725e380efe39d7fbbbac6533bb9f29be85c"
  },
  {
    "id": "PRIV-001",
    "level": "MUST",
    "text": "A local_only unit MUST run on trusted CPU nodes only and never reach an LLM pod: a fabric refuses a local_only llm unit as unplaceable, and a local backend accepts one only with an adapter that keeps data on the machine.",
    "element": "Privacy",
    "source": "task-graph/lists.tsp",
    "digest": "80ebb973cf23bf41b876de30d3679d83f0e5ff79bfdb0d187480ddb409b3ffbb"
  },
  {
    "id": "PRIV-002",
    "level": "MUST",
    "text": "A unit bound to the output of a local_only unit, to that of a unit reachable from it over escalation edges, or as an escalation target to its source, MUST be local_only itself unless the binding declassifies.",
    "element": "Privacy",
    "source": "task-graph/lists.tsp",
    "digest": "6f6cbb6d7c0a6455211234d0c987b09c9b222c05cf47d264b0606b0be1b09dcf"
  },
  {
    "id": "RESULT-001",
    "level": "MUST",
    "text": "An execution MUST end with an ExecutionResult or with a refusal that is a problem document, each satisfying its schema, and with nothing else; an error is present exactly when the run failed.",
    "element": "ExecutionResult",
    "source": "execution/result.tsp",
    "digest": "f4ff57c9e437ea422b53084ef553f4fe9b88ba5c61fec044b633f4699175ab44"
  },
  {
    "id": "RESULT-002",
    "level": "MUST",
    "text": "Every accepted graph MUST come to an end, and after it nothing more of it happens: no event, no attempt, no call to a model.",
    "element": "ExecutionResult",
    "source": "execution/result.tsp",
    "digest": "3b7563b1d1075e13dae81d2664f45acfb1483eb59eff68d0cb2da5c44cd71ff9"
  },
  {
    "id": "RETRY-001",
    "level": "MUST",
    "text": "A unit MUST NOT get more than max_attempts attempts, whatever the reason, attempts lost with their node included.",
    "element": "RetryPolicy",
    "source": "task-graph/budget.tsp",
    "digest": "1c92bc53e53dae9de0aa4b5aab67eda569cc18799e27ec63650cff1a5d2832c9"
  },
  {
    "id": "RETRY-002",
    "level": "MUST",
    "text": "A unit that is not idempotent MUST be retried only when its attempt is known not to have started.",
    "element": "WorkUnit.idempotent",
    "source": "task-graph/work-unit.tsp",
    "digest": "df22e5d7b4dc295f40aa46977aac291748ee5d8889349ff97e8d5d3824c51ba9"
  },
  {
    "id": "RETRY-003",
    "level": "MUST",
    "text": "BUDGET_BREACH and DEPENDENCY_FAILURE MUST never be retried.",
    "element": "RetryPolicy",
    "source": "task-graph/budget.tsp",
    "digest": "470c7f26f94888d89d1db2b01e7f19ac58e25a82dff2a885549a703afce458e1"
  },
  {
    "id": "RETRY-004",
    "level": "MUST",
    "text": "The delay before attempt k+1 MUST be at least min(30,000 ms, backoff_ms × 2^(k−1) × (1 + 0.2 × h)), with h in [0,1) taken from the SHA-256 of the unit id and k.",
    "element": "RetryPolicy.backoff_ms",
    "source": "task-graph/budget.tsp",
    "digest": "c63c7a8aedbdcce72a9208fb9ae913de97dd86397809987aae266327f5eb2cf0"
  },
  {
    "id": "RETRY-005",
    "level": "MUST",
    "text": "A retry that is due but not covered by the budget MUST make the unit fail with BUDGET_BREACH while the last attempt keeps its own error; when the attempts are used up the unit's error is the last attempt's, with stop reason retry_exhausted.",
    "element": "RetryPolicy",
    "source": "task-graph/budget.tsp",
    "digest": "1084d8a58092d93e1a7a1f3ce5eb0cfc4bf21a548dd9905e560ea83740998226"
  },
  {
    "id": "RETRY-006",
    "level": "MUST",
    "text": "A backend MAY delay a retry longer than the least delay but MUST never drop one; what cannot be retried before max_duration_ms ends with the run.",
    "element": "RetryPolicy",
    "source": "task-graph/budget.tsp",
    "digest": "c92ff40761c8fd51454fc1081b20449f9f5a928bf59b45dc87990eca9208eb0f"
  },
  {
    "id": "RETRY-007",
    "level": "MUST",
    "text": "What is retried MUST be a TIMEOUT, an EXECUTION_FAILURE that the operation or adapter marked retryable, or a VALIDATION_ERROR of the output of a model unit, and nothing else.",
    "element": "RetryPolicy",
    "source": "task-graph/budget.tsp",
    "digest": "62226eccfab56be7242ed2ce1d50db7ca8b396f9d17c00a7d9aadcc9fe2b815f"
  },
  {
    "id": "RETRY-008",
    "level": "MUST",
    "text": "The successor of an attempt that was lost with its node MUST count as a retry and take one of max_retries.",
    "element": "RetryPolicy",
    "source": "task-graph/budget.tsp",
    "digest": "422c7289e77539f5eb7bdc1ec6916e118b1b4e14b95cfb5f1d50d1bd2d5d09cf"
  },
  {
    "id": "SAFE-001",
    "level": "MUST",
    "text": "An output schema MUST contain no $ref that leaves the document and no $dynamicRef, close every object explicitly, and stay within the advertised limits on bytes, depth, properties, local references and pattern length; a graph whose schema does not is refused.",
    "element": "JsonSchemaDocument",
    "source": "scalars.tsp",
    "digest": "f75d6a5921115a372a97844c6d3b5ddd54c8d9c4ae7b8404b6b4add35c3a62fb"
  },
  {
    "id": "SAFE-002",
    "level": "MUST",
    "text": "JSON text deeper than 64 levels or with a duplicate key MUST be refused, and names such as __proto__ are plain data.",
    "element": "TaskGraph",
    "source": "task-graph/task-graph.tsp",
    "digest": "661b9813c263492a85db8f2bc0e1b110c3f69e8eaf03d10d8876fd8198cef75b"
  },
  {
    "id": "SAFE-003",
    "level": "MUST",
    "text": "A pattern in an output schema MUST be evaluated by an engine whose time is linear in the input, and a pattern that such an engine cannot run MUST be refused.",
    "element": "JsonSchemaDocument",
    "source": "scalars.tsp",
    "digest": "21df6048b28a208364cc6a525d20476f541d44833f96b8bcb073b5caafe0294e"
  },
  {
    "id": "SAFE-004",
    "level": "MUST",
    "text": "Text that came from retrieval or from a model MUST be treated as data and never as an instruction to the system.",
    "element": "ExecutionResult",
    "source": "execution/result.tsp",
    "digest": "18170f8849c613ead7e616690c34583718177c49820fb827fe36bda62442bc4a",
    "not_observable": "Whether text is taken as an instruction is a property of every consumer of it; what can be observed are its consequences, which ESC-001, ESC-003 and DETFIRST-002 govern."
  },
  {
    "id": "SAFE-005",
    "level": "MUST",
    "text": "A deterministic operation MUST be given no network, clock, randomness or filesystem.",
    "element": "WorkUnit.operation",
    "source": "task-graph/work-unit.tsp",
    "digest": "225aacab39aa03989d03ff9f21da1fbf4ae99fee908253848bb44ec54a78ecfd"
  },
  {
    "id": "SCHEMA-001",
    "level": "MUST",
    "text": "No output MUST reach a dependant or the caller before it is validated against the output schema of its unit, in every verification mode.",
    "element": "WorkUnit.output_schema",
    "source": "task-graph/work-unit.tsp",
    "digest": "29ecb77fc15b1a84005e544d085abaa3f2eab9ce6722f6234057ec4dee768a61"
  },
  {
    "id": "SKIP-001",
    "level": "MUST",
    "text": "A unit of which a dependency effectively failed MUST fail with DEPENDENCY_FAILURE; otherwise, once all its dependencies are resolved and one of them is skipped, it is skipped, which is no failure and tries none of its escalation edges.",
    "element": "WorkUnit.dependencies",
    "source": "task-graph/work-unit.tsp",
    "digest": "a52ccb2d55a1aadd89603f846a945e8d13147182f5f2161e9d6eaf78494a8bf7"
  },
  {
    "id": "TEL-001",
    "level": "MUST",
    "text": "The telemetry MUST hold one record for every unit of the graph, run or not, in canonical order, each with all its attempts.",
    "element": "TaskTelemetry",
    "source": "telemetry/telemetry.tsp",
    "digest": "c8fb2d146239d7022776c7e548acc122a87c46f82150dca4155a0d3cec019df7"
  },
  {
    "id": "TEL-002",
    "level": "MUST",
    "text": "The totals of the telemetry MUST equal the sums over its records: total_tokens of tokens in and out, total_latency_ms of durations, model_invocation_count of attempts that called a model, small_model and failed ones included, deterministic_task_count of deterministic, aggregation and retrieval units with at least one attempt.",
    "element": "TelemetryBundle",
    "source": "telemetry/telemetry.tsp",
    "digest": "816165b4dd6151ce2c9abd3be9867eb7e0bfb3930d2b8f5ca1a6ebe3d189e23b"
  },
  {
    "id": "TEL-003",
    "level": "MUST",
    "text": "Fields that only a cloud backend fills MUST only add to the telemetry and never change the meaning of another field.",
    "element": "TelemetryBundle",
    "source": "telemetry/telemetry.tsp",
    "digest": "4647c918caee10d4f4637a371c2551567348a3989587c054f290d48b92e45075"
  },
  {
    "id": "TEL-004",
    "level": "MUST",
    "text": "Every event type MUST map to the stages and telemetry fields that the contract's table states, and the table MUST hold every event type.",
    "element": "EventType",
    "source": "events/event-type.tsp",
    "digest": "ccdbb77c175bc68a03f243f109f1d34b97c6a2ff056f1dc495ca9001beca88ff"
  },
  {
    "id": "TENANT-001",
    "level": "MUST",
    "text": "What belongs to another tenant MUST be answered byte for byte as what does not exist, but for the trace, and is neither listed nor changed.",
    "element": "Sessions",
    "source": "http/operations.tsp",
    "digest": "fdc5e3d8c6c336534d31b84f3dc9bd3f01cb63211299945525b6e68d870bd02c"
  },
  {
    "id": "TIME-001",
    "level": "MUST",
    "text": "An attempt that takes longer than timeout_ms from its start on the executor MUST end, with error type TIMEOUT.",
    "element": "UnitBudget.timeout_ms",
    "source": "task-graph/budget.tsp",
    "digest": "cf85f8229a20aee25ace3828f7e28df4136d07e961202d873fe768783a1ceedf"
  },
  {
    "id": "TIME-002",
    "level": "MUST",
    "text": "When max_duration_ms has passed since execution.session.started the run MUST fail with BUDGET_BREACH, dimension duration, under either failure policy, and when the deadline of the context passes it fails with TIMEOUT; the earlier one wins, duration at a tie, and unfinished units are cancelled.",
    "element": "GraphBudget",
    "source": "task-graph/budget.tsp",
    "digest": "1403ac13d9b4a6c3da336507fcfe64d2d8d521830ce5b2a61a013cf3ee9c77c6"
  },
  {
    "id": "VER-001",
    "level": "MUST",
    "text": "A document whose version is missing, of another major or of a higher minor than the reader's MUST be refused with VERSION_MISMATCH before anything runs, naming requested and supported; never a downgrade and never a guess.",
    "element": "TaskGraph.schema_version",
    "source": "task-graph/task-graph.tsp",
    "digest": "3db9e50cd8f37e607e6b5aa036524855b43ce0a637454aecab0bfbe72d8ea7da"
  },
  {
    "id": "VER-002",
    "level": "MUST",
    "text": "Every HTTP request and response MUST carry the contract version as MAJOR.MINOR in the header Krako-Contract-Version.",
    "element": "contract_version",
    "source": "http/headers.tsp",
    "digest": "cd1393146aa4f5a96e3c167d29a4e8c3f75e3750459315267145862f1972ce32"
  },
  {
    "id": "VER-003",
    "level": "MUST",
    "text": "Requests MUST be closed, unknown fields refused; responses and events MUST be read tolerantly, unknown fields kept and passed on.",
    "element": "ExecutionEvent",
    "source": "events/execution-event.tsp",
    "digest": "45450fedf09dfe7c7047960a880d797144679ed892898d192ac431403913183f"
  },
  {
    "id": "VER-004",
    "level": "MUST",
    "text": "A breaking change to the contract MUST NOT be released without a new major version and a compatibility mapping, and a tool, not a reviewer, finds it.",
    "element": "Krako",
    "source": "main.tsp",
    "digest": "ef5bab20d485f6def137ea9b3deff8718d83fba071921685ab92259e0efae5f9",
    "not_observable": "It governs how the contract is released; a running backend shows only the version it has."
  }
];
