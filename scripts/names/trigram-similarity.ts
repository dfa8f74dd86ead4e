/** The trigrams of a text as pg_trgm makes them: words of letters and digits, in lower case, padded with two blanks and one. */
function trigramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const padded = Array.from(`  ${word} `);
      return padded.slice(2).map((_, index) => padded.slice(index, index + 3).join(''));
    }),
  );
}

/** `similarity` of pg_trgm: common trigrams by all trigrams. A test holds it against PostgreSQL. */
export function trigramSimilarity(one: string, other: string): number {
  const [first, second] = [trigramsOf(one), trigramsOf(other)];
  const common = [...first].filter((trigram) => second.has(trigram)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 0 : common / all;
}
