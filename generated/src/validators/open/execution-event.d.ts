// Derived from spec/ by `npm run generate`. Never edited.
import type { BillingCreditsDebited, BillingCreditsDebitedPayload, BillingUsageRecorded, BillingUsageRecordedPayload, BudgetBreached, BudgetBreachedPayload, BudgetDebited, BudgetDebitedPayload, CapacityAdmissionModeChanged, CapacityAdmissionModeChangedPayload, CapacityScaleRequested, CapacityScaleRequestedPayload, CongestionModeChanged, CongestionModeChangedPayload, ExecutionEvent, LlmInvocationCompleted, LlmInvocationCompletedPayload, LlmInvocationFailed, LlmInvocationFailedPayload, LlmInvocationStarted, LlmInvocationStartedPayload, NodeHealthUpdated, NodeHealthUpdatedPayload, NodeMisconductSeen, NodeMisconductSeenPayload, NodeRegistered, NodeRegisteredPayload, NodeUnavailable, NodeUnavailablePayload, SessionCancelled, SessionCancelledPayload, SessionCompleted, SessionCompletedPayload, SessionFailed, SessionFailedPayload, SessionStarted, SessionStartedPayload, TaskGraphRejected, TaskGraphRejectedPayload, TrustScoreUpdated, TrustScoreUpdatedPayload, WorkUnitCancelled, WorkUnitCancelledPayload, WorkUnitClaimed, WorkUnitClaimedPayload, WorkUnitCompleted, WorkUnitCompletedPayload, WorkUnitEscalated, WorkUnitEscalatedPayload, WorkUnitFailed, WorkUnitFailedPayload, WorkUnitRetryScheduled, WorkUnitRetryScheduledPayload, WorkUnitScheduled, WorkUnitScheduledPayload, WorkUnitSchedulingDeferred, WorkUnitSchedulingDeferredPayload, WorkUnitSkipped, WorkUnitSkippedPayload, WorkUnitStarted, WorkUnitStartedPayload, WorkUnitValidated, WorkUnitValidatedPayload, EventEnvelope } from "../../models.js";
import type { Validate } from "../../validate.js";

/** Tells whether a value is a {@link BillingCreditsDebited}. Unknown fields are kept. */
export declare const isBillingCreditsDebited: Validate<BillingCreditsDebited>;

/** Tells whether a value is a {@link BillingCreditsDebitedPayload}. Unknown fields are kept. */
export declare const isBillingCreditsDebitedPayload: Validate<BillingCreditsDebitedPayload>;

/** Tells whether a value is a {@link BillingUsageRecorded}. Unknown fields are kept. */
export declare const isBillingUsageRecorded: Validate<BillingUsageRecorded>;

/** Tells whether a value is a {@link BillingUsageRecordedPayload}. Unknown fields are kept. */
export declare const isBillingUsageRecordedPayload: Validate<BillingUsageRecordedPayload>;

/** Tells whether a value is a {@link BudgetBreached}. Unknown fields are kept. */
export declare const isBudgetBreached: Validate<BudgetBreached>;

/** Tells whether a value is a {@link BudgetBreachedPayload}. Unknown fields are kept. */
export declare const isBudgetBreachedPayload: Validate<BudgetBreachedPayload>;

/** Tells whether a value is a {@link BudgetDebited}. Unknown fields are kept. */
export declare const isBudgetDebited: Validate<BudgetDebited>;

/** Tells whether a value is a {@link BudgetDebitedPayload}. Unknown fields are kept. */
export declare const isBudgetDebitedPayload: Validate<BudgetDebitedPayload>;

/** Tells whether a value is a {@link CapacityAdmissionModeChanged}. Unknown fields are kept. */
export declare const isCapacityAdmissionModeChanged: Validate<CapacityAdmissionModeChanged>;

/** Tells whether a value is a {@link CapacityAdmissionModeChangedPayload}. Unknown fields are kept. */
export declare const isCapacityAdmissionModeChangedPayload: Validate<CapacityAdmissionModeChangedPayload>;

/** Tells whether a value is a {@link CapacityScaleRequested}. Unknown fields are kept. */
export declare const isCapacityScaleRequested: Validate<CapacityScaleRequested>;

/** Tells whether a value is a {@link CapacityScaleRequestedPayload}. Unknown fields are kept. */
export declare const isCapacityScaleRequestedPayload: Validate<CapacityScaleRequestedPayload>;

/** Tells whether a value is a {@link CongestionModeChanged}. Unknown fields are kept. */
export declare const isCongestionModeChanged: Validate<CongestionModeChanged>;

/** Tells whether a value is a {@link CongestionModeChangedPayload}. Unknown fields are kept. */
export declare const isCongestionModeChangedPayload: Validate<CongestionModeChangedPayload>;

/** Tells whether a value is a {@link ExecutionEvent}. Unknown fields are kept. */
export declare const isExecutionEvent: Validate<ExecutionEvent | EventEnvelope>;

/** Tells whether a value is a {@link LlmInvocationCompleted}. Unknown fields are kept. */
export declare const isLlmInvocationCompleted: Validate<LlmInvocationCompleted>;

/** Tells whether a value is a {@link LlmInvocationCompletedPayload}. Unknown fields are kept. */
export declare const isLlmInvocationCompletedPayload: Validate<LlmInvocationCompletedPayload>;

/** Tells whether a value is a {@link LlmInvocationFailed}. Unknown fields are kept. */
export declare const isLlmInvocationFailed: Validate<LlmInvocationFailed>;

/** Tells whether a value is a {@link LlmInvocationFailedPayload}. Unknown fields are kept. */
export declare const isLlmInvocationFailedPayload: Validate<LlmInvocationFailedPayload>;

/** Tells whether a value is a {@link LlmInvocationStarted}. Unknown fields are kept. */
export declare const isLlmInvocationStarted: Validate<LlmInvocationStarted>;

/** Tells whether a value is a {@link LlmInvocationStartedPayload}. Unknown fields are kept. */
export declare const isLlmInvocationStartedPayload: Validate<LlmInvocationStartedPayload>;

/** Tells whether a value is a {@link NodeHealthUpdated}. Unknown fields are kept. */
export declare const isNodeHealthUpdated: Validate<NodeHealthUpdated>;

/** Tells whether a value is a {@link NodeHealthUpdatedPayload}. Unknown fields are kept. */
export declare const isNodeHealthUpdatedPayload: Validate<NodeHealthUpdatedPayload>;

/** Tells whether a value is a {@link NodeMisconductSeen}. Unknown fields are kept. */
export declare const isNodeMisconductSeen: Validate<NodeMisconductSeen>;

/** Tells whether a value is a {@link NodeMisconductSeenPayload}. Unknown fields are kept. */
export declare const isNodeMisconductSeenPayload: Validate<NodeMisconductSeenPayload>;

/** Tells whether a value is a {@link NodeRegistered}. Unknown fields are kept. */
export declare const isNodeRegistered: Validate<NodeRegistered>;

/** Tells whether a value is a {@link NodeRegisteredPayload}. Unknown fields are kept. */
export declare const isNodeRegisteredPayload: Validate<NodeRegisteredPayload>;

/** Tells whether a value is a {@link NodeUnavailable}. Unknown fields are kept. */
export declare const isNodeUnavailable: Validate<NodeUnavailable>;

/** Tells whether a value is a {@link NodeUnavailablePayload}. Unknown fields are kept. */
export declare const isNodeUnavailablePayload: Validate<NodeUnavailablePayload>;

/** Tells whether a value is a {@link SessionCancelled}. Unknown fields are kept. */
export declare const isSessionCancelled: Validate<SessionCancelled>;

/** Tells whether a value is a {@link SessionCancelledPayload}. Unknown fields are kept. */
export declare const isSessionCancelledPayload: Validate<SessionCancelledPayload>;

/** Tells whether a value is a {@link SessionCompleted}. Unknown fields are kept. */
export declare const isSessionCompleted: Validate<SessionCompleted>;

/** Tells whether a value is a {@link SessionCompletedPayload}. Unknown fields are kept. */
export declare const isSessionCompletedPayload: Validate<SessionCompletedPayload>;

/** Tells whether a value is a {@link SessionFailed}. Unknown fields are kept. */
export declare const isSessionFailed: Validate<SessionFailed>;

/** Tells whether a value is a {@link SessionFailedPayload}. Unknown fields are kept. */
export declare const isSessionFailedPayload: Validate<SessionFailedPayload>;

/** Tells whether a value is a {@link SessionStarted}. Unknown fields are kept. */
export declare const isSessionStarted: Validate<SessionStarted>;

/** Tells whether a value is a {@link SessionStartedPayload}. Unknown fields are kept. */
export declare const isSessionStartedPayload: Validate<SessionStartedPayload>;

/** Tells whether a value is a {@link TaskGraphRejected}. Unknown fields are kept. */
export declare const isTaskGraphRejected: Validate<TaskGraphRejected>;

/** Tells whether a value is a {@link TaskGraphRejectedPayload}. Unknown fields are kept. */
export declare const isTaskGraphRejectedPayload: Validate<TaskGraphRejectedPayload>;

/** Tells whether a value is a {@link TrustScoreUpdated}. Unknown fields are kept. */
export declare const isTrustScoreUpdated: Validate<TrustScoreUpdated>;

/** Tells whether a value is a {@link TrustScoreUpdatedPayload}. Unknown fields are kept. */
export declare const isTrustScoreUpdatedPayload: Validate<TrustScoreUpdatedPayload>;

/** Tells whether a value is a {@link WorkUnitCancelled}. Unknown fields are kept. */
export declare const isWorkUnitCancelled: Validate<WorkUnitCancelled>;

/** Tells whether a value is a {@link WorkUnitCancelledPayload}. Unknown fields are kept. */
export declare const isWorkUnitCancelledPayload: Validate<WorkUnitCancelledPayload>;

/** Tells whether a value is a {@link WorkUnitClaimed}. Unknown fields are kept. */
export declare const isWorkUnitClaimed: Validate<WorkUnitClaimed>;

/** Tells whether a value is a {@link WorkUnitClaimedPayload}. Unknown fields are kept. */
export declare const isWorkUnitClaimedPayload: Validate<WorkUnitClaimedPayload>;

/** Tells whether a value is a {@link WorkUnitCompleted}. Unknown fields are kept. */
export declare const isWorkUnitCompleted: Validate<WorkUnitCompleted>;

/** Tells whether a value is a {@link WorkUnitCompletedPayload}. Unknown fields are kept. */
export declare const isWorkUnitCompletedPayload: Validate<WorkUnitCompletedPayload>;

/** Tells whether a value is a {@link WorkUnitEscalated}. Unknown fields are kept. */
export declare const isWorkUnitEscalated: Validate<WorkUnitEscalated>;

/** Tells whether a value is a {@link WorkUnitEscalatedPayload}. Unknown fields are kept. */
export declare const isWorkUnitEscalatedPayload: Validate<WorkUnitEscalatedPayload>;

/** Tells whether a value is a {@link WorkUnitFailed}. Unknown fields are kept. */
export declare const isWorkUnitFailed: Validate<WorkUnitFailed>;

/** Tells whether a value is a {@link WorkUnitFailedPayload}. Unknown fields are kept. */
export declare const isWorkUnitFailedPayload: Validate<WorkUnitFailedPayload>;

/** Tells whether a value is a {@link WorkUnitRetryScheduled}. Unknown fields are kept. */
export declare const isWorkUnitRetryScheduled: Validate<WorkUnitRetryScheduled>;

/** Tells whether a value is a {@link WorkUnitRetryScheduledPayload}. Unknown fields are kept. */
export declare const isWorkUnitRetryScheduledPayload: Validate<WorkUnitRetryScheduledPayload>;

/** Tells whether a value is a {@link WorkUnitScheduled}. Unknown fields are kept. */
export declare const isWorkUnitScheduled: Validate<WorkUnitScheduled>;

/** Tells whether a value is a {@link WorkUnitScheduledPayload}. Unknown fields are kept. */
export declare const isWorkUnitScheduledPayload: Validate<WorkUnitScheduledPayload>;

/** Tells whether a value is a {@link WorkUnitSchedulingDeferred}. Unknown fields are kept. */
export declare const isWorkUnitSchedulingDeferred: Validate<WorkUnitSchedulingDeferred>;

/** Tells whether a value is a {@link WorkUnitSchedulingDeferredPayload}. Unknown fields are kept. */
export declare const isWorkUnitSchedulingDeferredPayload: Validate<WorkUnitSchedulingDeferredPayload>;

/** Tells whether a value is a {@link WorkUnitSkipped}. Unknown fields are kept. */
export declare const isWorkUnitSkipped: Validate<WorkUnitSkipped>;

/** Tells whether a value is a {@link WorkUnitSkippedPayload}. Unknown fields are kept. */
export declare const isWorkUnitSkippedPayload: Validate<WorkUnitSkippedPayload>;

/** Tells whether a value is a {@link WorkUnitStarted}. Unknown fields are kept. */
export declare const isWorkUnitStarted: Validate<WorkUnitStarted>;

/** Tells whether a value is a {@link WorkUnitStartedPayload}. Unknown fields are kept. */
export declare const isWorkUnitStartedPayload: Validate<WorkUnitStartedPayload>;

/** Tells whether a value is a {@link WorkUnitValidated}. Unknown fields are kept. */
export declare const isWorkUnitValidated: Validate<WorkUnitValidated>;

/** Tells whether a value is a {@link WorkUnitValidatedPayload}. Unknown fields are kept. */
export declare const isWorkUnitValidatedPayload: Validate<WorkUnitValidatedPayload>;
