/** A decorator argument as plain JSON data: enum members become their values. */
export function plainData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainData);
  if (typeof value !== "object" || value === null) return value;
  if ("valueKind" in value && value.valueKind === "EnumValue" && "value" in value) return memberValue(value.value);
  if ("kind" in value && value.kind === "EnumMember") return memberValue(value);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plainData(entry)]));
}

function memberValue(member: unknown): unknown {
  const { name, value } = member as { name: string; value?: string | number };
  return value ?? name;
}
