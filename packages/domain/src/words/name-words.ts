/** A colleague on the screen: "M. Ortiz"; a single name stays as it is. */
export function shortName(name: string): string {
  const parts = name.trim().split(/\s+/)
  const last = parts.at(-1) ?? name
  return parts.length < 2 ? last : `${(parts[0] ?? '').charAt(0)}. ${last}`
}
