/** An operation that the page brings along, in a tab of its own. */
export interface ReadyOperation {
  query: string;
  /** JSON */
  variables?: string;
}

const MY_CASES = `# My cases, the most urgent first. Run it with the button above, or Ctrl-Enter.
query MyCases {
  viewer { officer { displayName homeState { name } } }
  cases(first: 20, orderBy: [{ field: NEXT_DUE, direction: ASC }]) {
    totalCount
    nodes {
      id
      reference
      direction
      status
      custody
      counterpart { code name }
      nextDeadline { kind dueAt citation }
    }
  }
}`;

export const READY_OPERATIONS: readonly ReadyOperation[] = [{ query: MY_CASES }];
