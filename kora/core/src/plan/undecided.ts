/** The standard operation that stands where a model was left out: it ends without an answer, always. Every backend has it. */
export const UNDECIDED = "kora.undecided@1";

/** The `code` of its failure, which says: no rung was sure, and the model that would have been asked is not there. */
export const UNDECIDED_CODE = "undecided";
