import { Kind } from 'graphql';
import type { ASTVisitor, FragmentDefinitionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { apiError } from '../api/api-error.js';

/** The same for both doors: how long a document may be, how many errors are listed, how much it may select. */
export const PARSING = { maxTokens: 2000 } as const;
export const MOST_ERRORS = 4;
const MOST_SELECTIONS = 10_000;

/**
 * Counts what a document selects once its fragments are spread. Twenty fragments that each spread the next one twice
 * fit into a kilobyte and select a million fields.
 */
export function selectionLimitRule(context: ValidationContext): ASTVisitor {
  const counted = new Map<string, number>();
  return {
    OperationDefinition({ selectionSet }) {
      if (count(context, counted, selectionSet) > MOST_SELECTIONS) {
        context.reportError(
          apiError('QUERY_TOO_COSTLY', `The operation selects more than ${MOST_SELECTIONS} fields. Ask for less.`),
        );
      }
      return false;
    },
  };
}

function count(context: ValidationContext, counted: Map<string, number>, set: SelectionSetNode): number {
  return set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return sum + countFragment(context, counted, context.getFragment(selection.name.value));
    }
    return sum + 1 + (selection.selectionSet ? count(context, counted, selection.selectionSet) : 0);
  }, 0);
}

/** Each fragment is counted once; while it is being counted it counts as nothing, so a circle ends. */
function countFragment(
  context: ValidationContext,
  counted: Map<string, number>,
  fragment: FragmentDefinitionNode | null | undefined,
): number {
  if (!fragment) return 0;
  const name = fragment.name.value;
  const known = counted.get(name);
  if (known !== undefined) return known;
  counted.set(name, 0);
  const sum = count(context, counted, fragment.selectionSet);
  counted.set(name, sum);
  return sum;
}

export const RULES_OF_BOTH_DOORS: readonly ValidationRule[] = [selectionLimitRule];
