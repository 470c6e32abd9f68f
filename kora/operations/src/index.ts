// The public surface of @krako/operations.
export {};
