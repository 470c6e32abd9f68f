import type { PriceList } from "@krako/contracts";

/** The prices the kit hands to backends: at attempt limits of about a thousand tokens every rounding shows. */
export const KIT_PRICES: PriceList = {
  version: "conformance-1",
  currency: "USD",
  cpu_per_second: "0.000010",
  tiers: [
    { tier: "small", input_per_1k: "0.000600", output_per_1k: "0.000600" },
    { tier: "medium", input_per_1k: "0.000500", output_per_1k: "0.001500" },
    { tier: "large", input_per_1k: "0.010000", output_per_1k: "0.030001" },
  ],
};
