// The public surface of @krako/backend-local.
export {};
