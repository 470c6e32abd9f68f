// The public surface of @krako/kora.
export {};
