// The public surface of @krako/models.
export {};
