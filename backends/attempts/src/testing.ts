export { otherTurns, VirtualClock } from "./virtual-clock.ts";
