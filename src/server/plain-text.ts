import type { ASTVisitor, ValidationContext } from 'graphql';
import { apiError } from '../api/api-error.js';

/**
 * The place of the first text that PostgreSQL cannot keep: one with a NUL byte or half a surrogate pair. Walks without
 * recursion, because a hostile body nests as deep as it likes. Undefined when every text is plain.
 */
export function unplainText(value: unknown, at: string): string | undefined {
  const open: [unknown, string][] = [[value, at]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, path] = next;
    if (typeof part === 'string' && !isPlain(part)) return path;
    if (typeof part !== 'object' || part === null) continue;
    for (const [key, inner] of Object.entries(part)) {
      if (!isPlain(key)) return path;
      open.push([inner, `${path}.${key}`]);
    }
  }
  return undefined;
}

/** The same for texts written into the document. Half a surrogate pair is no GraphQL and ends before this rule. */
export function plainTextRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (!isPlain(node.value)) context.reportError(notPlain('document'));
    },
  };
}

export function notPlain(field: string) {
  return apiError(
    'BAD_USER_INPUT',
    `The text in ${field} holds a NUL byte or half a character. Remove it and send the text again.`,
    field,
  );
}

function isPlain(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
