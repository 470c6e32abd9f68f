// Every law, by id. A new one is added here and nowhere else.

import { activationDecides } from "./activation-decides.ts";
import { attemptTimesOut } from "./attempt-times-out.ts";
import { attemptsAtMost } from "./attempts-at-most.ts";
import { bindingsAreDeclared } from "./bindings-are-declared.ts";
import { bindingsResolve } from "./bindings-resolve.ts";
import { breachNamesWhatWasShort } from "./breach-names-what-was-short.ts";
import { breachNotRepeated } from "./breach-not-repeated.ts";
import { bystandersChangeNothing } from "./bystanders-change-nothing.ts";
import { cancellingEndsTheRun } from "./cancelling-ends-the-run.ts";
import { capabilitiesAreAskedFirst } from "./capabilities-are-asked-first.ts";
import { closedErrorTypes } from "./closed-error-types.ts";
import { contextsAreSealed } from "./contexts-are-sealed.ts";
import { coveredBeforeCalled } from "./covered-before-called.ts";
import { criticalFailureFailsTheRun } from "./critical-failure-fails-the-run.ts";
import { dependencyFailureHasOne } from "./dependency-failure-has-one.ts";
import { descriptorAndHealthAreDocuments } from "./descriptor-and-health-are-documents.ts";
import { descriptorStays } from "./descriptor-stays.ts";
import { documentOrderIsNothing } from "./document-order-is-nothing.ts";
import { documentsAreBounded } from "./documents-are-bounded.ts";
import { earliestFailureIsTheError } from "./earliest-failure-is-the-error.ts";
import { effectiveResultsOnly } from "./effective-results-only.ts";
import { endsAndThenNothing } from "./ends-and-then-nothing.ts";
import { endsWithADocument } from "./ends-with-a-document.ts";
import { errorsSayWhatWasCharged } from "./errors-say-what-was-charged.ts";
import { eventsAreDocuments } from "./events-are-documents.ts";
import { everyUnitOnRecord } from "./every-unit-on-record.ts";
import { firstEffectiveOutputWins } from "./first-effective-output-wins.ts";
import { graphMustBeSealed } from "./graph-must-be-sealed.ts";
import { graphStaysAsItWas } from "./graph-stays-as-it-was.ts";
import { idsAreUnique } from "./ids-are-unique.ts";
import { inputWithinLimit } from "./input-within-limit.ts";
import type { Law } from "./law.ts";
import { ledgersAgree } from "./ledgers-agree.ts";
import { modelUnitsHaveLimits } from "./model-units-have-limits.ts";
import { namesArePlainData } from "./names-are-plain-data.ts";
import { noCycles } from "./no-cycles.ts";
import { noHiddenCalls } from "./no-hidden-calls.ts";
import { noModelWithoutModelUnits } from "./no-model-without-model-units.ts";
import { noRetryDropped } from "./no-retry-dropped.ts";
import { notHopeless } from "./not-hopeless.ts";
import { notIdempotentNotRepeated } from "./not-idempotent-not-repeated.ts";
import { numberedWithoutGaps } from "./numbered-without-gaps.ts";
import { oneBeginningOneEnd } from "./one-beginning-one-end.ts";
import { onlyDeclaredUnits } from "./only-declared-units.ts";
import { onlyWhatMayBeRetried } from "./only-what-may-be-retried.ts";
import { operationsGetTheirInputOnly } from "./operations-get-their-input-only.ts";
import { outputChecked } from "./output-checked.ts";
import { patternsAreLinear } from "./patterns-are-linear.ts";
import { privateDataStays } from "./private-data-stays.ts";
import { privateUnitsStay } from "./private-units-stay.ts";
import { recordsInCanonicalOrder } from "./records-in-canonical-order.ts";
import { referencesExist } from "./references-exist.ts";
import { refusalsAreDocuments } from "./refusals-are-documents.ts";
import { refusalsSayWhatWasCharged } from "./refusals-say-what-was-charged.ts";
import { remainingOnlyFalls } from "./remaining-only-falls.ts";
import { requiredExtensions } from "./required-extensions.ts";
import { retriesWait } from "./retries-wait.ts";
import { retryDeniedByBudget } from "./retry-denied-by-budget.ts";
import { roomIsNothing } from "./room-is-nothing.ts";
import { sameOutputsSameResult } from "./same-outputs-same-result.ts";
import { sameRunSameStages } from "./same-run-same-stages.ts";
import { schemasAreSafe } from "./schemas-are-safe.ts";
import { serializableBudget } from "./serializable-budget.ts";
import { skipsAndDependencyFailures } from "./skips-and-dependency-failures.ts";
import { stagesAndEventsAgree } from "./stages-and-events-agree.ts";
import { standInsAreAlike } from "./stand-ins-are-alike.ts";
import { stopReasonsAgree } from "./stop-reasons-agree.ts";
import { timeRunsOut } from "./time-runs-out.ts";
import { totalsAddUp } from "./totals-add-up.ts";
import { unitStaysWhatItIs } from "./unit-stays-what-it-is.ts";
import { unknownIsDebitedWhole } from "./unknown-is-debited-whole.ts";
import { versionsMustMatch } from "./versions-must-match.ts";
import { withinLimits } from "./within-limits.ts";
import { workOnlyByEdges } from "./work-only-by-edges.ts";

export const LAWS: readonly Law[] = [
  roomIsNothing,
  bystandersChangeNothing,
  documentOrderIsNothing,
  activationDecides,
  attemptTimesOut,
  attemptsAtMost,
  bindingsAreDeclared,
  bindingsResolve,
  breachNamesWhatWasShort,
  breachNotRepeated,
  cancellingEndsTheRun,
  capabilitiesAreAskedFirst,
  closedErrorTypes,
  contextsAreSealed,
  coveredBeforeCalled,
  criticalFailureFailsTheRun,
  dependencyFailureHasOne,
  descriptorAndHealthAreDocuments,
  descriptorStays,
  documentsAreBounded,
  earliestFailureIsTheError,
  effectiveResultsOnly,
  endsAndThenNothing,
  endsWithADocument,
  errorsSayWhatWasCharged,
  eventsAreDocuments,
  everyUnitOnRecord,
  firstEffectiveOutputWins,
  graphMustBeSealed,
  graphStaysAsItWas,
  idsAreUnique,
  inputWithinLimit,
  ledgersAgree,
  modelUnitsHaveLimits,
  namesArePlainData,
  noCycles,
  noHiddenCalls,
  noModelWithoutModelUnits,
  noRetryDropped,
  notHopeless,
  notIdempotentNotRepeated,
  numberedWithoutGaps,
  oneBeginningOneEnd,
  onlyDeclaredUnits,
  onlyWhatMayBeRetried,
  operationsGetTheirInputOnly,
  outputChecked,
  patternsAreLinear,
  privateDataStays,
  privateUnitsStay,
  recordsInCanonicalOrder,
  referencesExist,
  refusalsAreDocuments,
  refusalsSayWhatWasCharged,
  remainingOnlyFalls,
  requiredExtensions,
  retriesWait,
  retryDeniedByBudget,
  sameOutputsSameResult,
  sameRunSameStages,
  schemasAreSafe,
  serializableBudget,
  skipsAndDependencyFailures,
  stagesAndEventsAgree,
  standInsAreAlike,
  stopReasonsAgree,
  timeRunsOut,
  totalsAddUp,
  unitStaysWhatItIs,
  unknownIsDebitedWhole,
  versionsMustMatch,
  withinLimits,
  workOnlyByEdges,
];
