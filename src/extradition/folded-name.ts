/** A name as search compares it: lower case, marks and width folded, inner space single. The name itself is kept as given. */
export function foldedName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}
