/** One line between two units, both by their position in `GraphShape.units`. */
export interface ShapeEdge {
  /** `stand-in`: from the target of an escalation to who depends on its source. It means something once the escalation was taken. */
  readonly kind: "dependency" | "escalation" | "stand-in";
  readonly from: number;
  readonly to: number;
  /** Position in `TaskGraph.escalations`; null unless it is an escalation. */
  readonly escalation: number | null;
  /** The dependency that it may stand in for; null unless it is a stand-in. */
  readonly standsFor: number | null;
}
