/** Who this backend is, as its descriptor, results and events say it. */
export const ABOUT = Object.freeze({
  backend: "sweep",
  backend_version: "0.1.0",
  interface_version: "1.0",
  contract_version: "1.0",
});
