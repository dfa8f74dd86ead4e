import { Extensions } from 'type-graphql';

/** Where the longest allowed length of an input text stands in the schema. */
export const LONGEST = 'longestText';

/** The text may hold at most so many characters. */
export function Longest(characters: number): PropertyDecorator & MethodDecorator {
  return Extensions({ [LONGEST]: characters });
}
