/** The version of KORA that graphs name as their maker; the same as the package's. */
export const KORA_VERSION = "0.1.0";
