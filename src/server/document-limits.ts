import { Kind } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLError,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { apiError } from '../api/api-error.js';

/** The same for both doors: how long a document may be, and how many of its mistakes are listed. */
export const PARSING = { maxTokens: 2000 } as const;
export const MOST_ERRORS = 4;

const MOST_SELECTIONS = 10_000;

/**
 * The refusal of an operation that selects too much once its fragments are spread: twenty fragments that each spread
 * the next one twice fit into a kilobyte and select a million fields. The document must be valid, so without circles.
 */
export function tooManySelections(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): GraphQLError | undefined {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  if (count(operation.selectionSet, fragments, new Map()) <= MOST_SELECTIONS) return undefined;
  return apiError('QUERY_TOO_COSTLY', `The operation selects more than ${MOST_SELECTIONS} fields. Ask for less.`);
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function count(set: SelectionSetNode, fragments: Fragments, counted: Map<string, number>): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + countFragment(selection.name.value, fragments, counted);
    return sum + 1 + (selection.selectionSet ? count(selection.selectionSet, fragments, counted) : 0);
  }, 0);
}

/** Each fragment is counted once, however often it is spread. */
function countFragment(name: string, fragments: Fragments, counted: Map<string, number>): number {
  const fragment = fragments.get(name);
  const known = counted.get(name);
  if (known !== undefined || !fragment) return known ?? 0;
  const sum = count(fragment.selectionSet, fragments, counted);
  counted.set(name, sum);
  return sum;
}
