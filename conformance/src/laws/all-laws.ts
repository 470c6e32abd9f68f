// Every law, by id. A new one is added here and nowhere else.

import { activationDecides } from "./activation-decides.ts";
import { amountsAreRoundedHalfEven } from "./amounts-are-rounded-half-even.ts";
import { answersNameTheirVersion } from "./answers-name-their-version.ts";
import { askingAgainBillsNothing } from "./asking-again-bills-nothing.ts";
import { attemptTimesOut } from "./attempt-times-out.ts";
import { attemptsAtMost } from "./attempts-at-most.ts";
import { begunAndLostIsNotRepeated } from "./begun-and-lost-is-not-repeated.ts";
import { bindingsAreDeclared } from "./bindings-are-declared.ts";
import { bindingsResolve } from "./bindings-resolve.ts";
import { booksCanBeWrittenAgain } from "./books-can-be-written-again.ts";
import { breachNamesWhatWasShort } from "./breach-names-what-was-short.ts";
import { breachNotRepeated } from "./breach-not-repeated.ts";
import { bystandersChangeNothing } from "./bystanders-change-nothing.ts";
import { cancellingAgainChangesNothing } from "./cancelling-again-changes-nothing.ts";
import { cancellingEndsTheRun } from "./cancelling-ends-the-run.ts";
import { capabilitiesAreAskedFirst } from "./capabilities-are-asked-first.ts";
import { chainsHold } from "./chains-hold.ts";
import { claimsNameTheirAttempt } from "./claims-name-their-attempt.ts";
import { closedErrorTypes } from "./closed-error-types.ts";
import { cloudFieldsOnlyAdd } from "./cloud-fields-only-add.ts";
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
import { endedSessionsStayEnded } from "./ended-sessions-stay-ended.ts";
import { endsAndThenNothing } from "./ends-and-then-nothing.ts";
import { endsWithADocument } from "./ends-with-a-document.ts";
import { errorsSayWhatWasCharged } from "./errors-say-what-was-charged.ts";
import { eventsAreDocuments } from "./events-are-documents.ts";
import { everyUnitOnRecord } from "./every-unit-on-record.ts";
import { everyWayShowsTheSameEvents } from "./every-way-shows-the-same-events.ts";
import { firstEffectiveOutputWins } from "./first-effective-output-wins.ts";
import { forgeriesAreRefused } from "./forgeries-are-refused.ts";
import { graphMustBeSealed } from "./graph-must-be-sealed.ts";
import { graphStaysAsItWas } from "./graph-stays-as-it-was.ts";
import { idsAreUnique } from "./ids-are-unique.ts";
import { inputWithinLimit } from "./input-within-limit.ts";
import { jsonIsReadStrictly } from "./json-is-read-strictly.ts";
import { keptFromWorkGetsNone } from "./kept-from-work-gets-none.ts";
import { keyOfAnotherGraphRefused } from "./key-of-another-graph-refused.ts";
import { keysArePerTenant } from "./keys-are-per-tenant.ts";
import { lateReportsAreRefused } from "./late-reports-are-refused.ts";
import type { Law } from "./law.ts";
import { leasesAreRenewed } from "./leases-are-renewed.ts";
import { leasesEnd } from "./leases-end.ts";
import { ledgersAgree } from "./ledgers-agree.ts";
import { listsPageWithoutGaps } from "./lists-page-without-gaps.ts";
import { listsShowWhatIsOnesOwn } from "./lists-show-what-is-ones-own.ts";
import { lostAttemptsAreRetries } from "./lost-attempts-are-retries.ts";
import { lostConsumptionIsDebitedWhole } from "./lost-consumption-is-debited-whole.ts";
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
import { oneBilledRowAnItem } from "./one-billed-row-an-item.ts";
import { oneKeyOneSession } from "./one-key-one-session.ts";
import { oneLiveClaim } from "./one-live-claim.ts";
import { onlyDeclaredUnits } from "./only-declared-units.ts";
import { onlyWhatANodeCanDo } from "./only-what-a-node-can-do.ts";
import { onlyWhatMayBeRetried } from "./only-what-may-be-retried.ts";
import { operationsGetTheirInputOnly } from "./operations-get-their-input-only.ts";
import { outputChecked } from "./output-checked.ts";
import { patternsAreLinear } from "./patterns-are-linear.ts";
import { placementsAreOnRecord } from "./placements-are-on-record.ts";
import { privateDataStays } from "./private-data-stays.ts";
import { privateUnitsStay } from "./private-units-stay.ts";
import { privateWorkStaysOnTrustedNodes } from "./private-work-stays-on-trusted-nodes.ts";
import { quantitiesAreWhatNodesReported } from "./quantities-are-what-nodes-reported.ts";
import { recordsInCanonicalOrder } from "./records-in-canonical-order.ts";
import { redeliveryBillsNothing } from "./redelivery-bills-nothing.ts";
import { referencesExist } from "./references-exist.ts";
import { refusalsAreDocuments } from "./refusals-are-documents.ts";
import { refusalsAreProblems } from "./refusals-are-problems.ts";
import { refusalsChargeNothing } from "./refusals-charge-nothing.ts";
import { refusalsHaveTheirStatus } from "./refusals-have-their-status.ts";
import { refusalsSayWhatWasCharged } from "./refusals-say-what-was-charged.ts";
import { refusedRequestsDoNothing } from "./refused-requests-do-nothing.ts";
import { remainingOnlyFalls } from "./remaining-only-falls.ts";
import { renewedByItsOwnNodeOnly } from "./renewed-by-its-own-node-only.ts";
import { replayedResultsChangeNothing } from "./replayed-results-change-nothing.ts";
import { requestsAreClosed } from "./requests-are-closed.ts";
import { requiredExtensions } from "./required-extensions.ts";
import { resultsStay } from "./results-stay.ts";
import { retriesWait } from "./retries-wait.ts";
import { retryDeniedByBudget } from "./retry-denied-by-budget.ts";
import { roomIsNothing } from "./room-is-nothing.ts";
import { rowsNameTheirEvents } from "./rows-name-their-events.ts";
import { sameOutputsSameResult } from "./same-outputs-same-result.ts";
import { sameRunSameStages } from "./same-run-same-stages.ts";
import { schemasAreSafe } from "./schemas-are-safe.ts";
import { serializableBudget } from "./serializable-budget.ts";
import { skipsAndDependencyFailures } from "./skips-and-dependency-failures.ts";
import { stagesAndEventsAgree } from "./stages-and-events-agree.ts";
import { standInsAreAlike } from "./stand-ins-are-alike.ts";
import { stopReasonsAgree } from "./stop-reasons-agree.ts";
import { strangersLearnNothing } from "./strangers-learn-nothing.ts";
import { streamsEndWithTheSession } from "./streams-end-with-the-session.ts";
import { timeRunsOut } from "./time-runs-out.ts";
import { tokensAreAskedFor } from "./tokens-are-asked-for.ts";
import { tokensGrow } from "./tokens-grow.ts";
import { totalsAddUp } from "./totals-add-up.ts";
import { trueReportsAreTaken } from "./true-reports-are-taken.ts";
import { unchangedIsToldByTag } from "./unchanged-is-told-by-tag.ts";
import { unitStaysWhatItIs } from "./unit-stays-what-it-is.ts";
import { unknownIsDebitedWhole } from "./unknown-is-debited-whole.ts";
import { unreadableVersionsAreRefused } from "./unreadable-versions-are-refused.ts";
import { usageAddsUp } from "./usage-adds-up.ts";
import { versionsMustMatch } from "./versions-must-match.ts";
import { walletsAreTheLedger } from "./wallets-are-the-ledger.ts";
import { walletsSayWhichRow } from "./wallets-say-which-row.ts";
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
  answersNameTheirVersion,
  unreadableVersionsAreRefused,
  oneKeyOneSession,
  keyOfAnotherGraphRefused,
  keysArePerTenant,
  strangersLearnNothing,
  listsShowWhatIsOnesOwn,
  tokensAreAskedFor,
  refusalsHaveTheirStatus,
  refusalsAreProblems,
  refusalsChargeNothing,
  refusedRequestsDoNothing,
  jsonIsReadStrictly,
  requestsAreClosed,
  everyWayShowsTheSameEvents,
  streamsEndWithTheSession,
  unchangedIsToldByTag,
  resultsStay,
  cancellingAgainChangesNothing,
  listsPageWithoutGaps,
  oneLiveClaim,
  claimsNameTheirAttempt,
  tokensGrow,
  leasesEnd,
  leasesAreRenewed,
  renewedByItsOwnNodeOnly,
  trueReportsAreTaken,
  lateReportsAreRefused,
  forgeriesAreRefused,
  replayedResultsChangeNothing,
  lostAttemptsAreRetries,
  lostConsumptionIsDebitedWhole,
  begunAndLostIsNotRepeated,
  privateWorkStaysOnTrustedNodes,
  onlyWhatANodeCanDo,
  keptFromWorkGetsNone,
  placementsAreOnRecord,
  endedSessionsStayEnded,
  oneBilledRowAnItem,
  amountsAreRoundedHalfEven,
  quantitiesAreWhatNodesReported,
  rowsNameTheirEvents,
  walletsAreTheLedger,
  walletsSayWhichRow,
  chainsHold,
  usageAddsUp,
  redeliveryBillsNothing,
  askingAgainBillsNothing,
  booksCanBeWrittenAgain,
  cloudFieldsOnlyAdd,
];
