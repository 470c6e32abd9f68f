import { getTypeName, type Type } from "@typespec/compiler";

/** Name of a declaration as people write it: `WorkUnit.id`, `StopReason.success`, `Sessions.cancel`. */
export function elementName(type: Type): string {
  switch (type.kind) {
    case "ModelProperty":
      return type.model?.name ? `${type.model.name}.${type.name}` : type.name;
    case "EnumMember":
      return `${type.enum.name}.${type.name}`;
    case "Operation":
      return type.interface ? `${type.interface.name}.${type.name}` : type.name;
    case "Model":
    case "Enum":
    case "Union":
    case "Interface":
    case "Scalar":
    case "Namespace":
      return type.name ?? getTypeName(type);
    default:
      return getTypeName(type);
  }
}
