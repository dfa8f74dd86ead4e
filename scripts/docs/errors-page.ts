import { ERROR_CODES } from '../../src/api/api-error.js';
import { REFUSAL_CODES } from '../../src/extradition/refusal.js';

const table = (words: Readonly<Record<string, string>>): string =>
  [
    '| code | meaning |',
    '|---|---|',
    ...Object.entries(words).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
  ].join('\n');

/** docs/errors.md, made from the tables of the code. */
export function errorsPage(): string {
  return `# Errors and refusals

Made from the code by \`npm run docs\`.

An **error** means that an act could not even be asked, or a question not be answered. It stands in \`errors\`, with its code in
\`extensions.code\`; where an argument is at fault, \`extensions.field\` names it. A fault of ours is masked and carries
\`extensions.reference\`, which leads to our log. HTTP and WebSocket give the same codes.

${table(ERROR_CODES)}

A **refusal** is no error: the law says no. It is a member of the result union and carries every reason at once, each with a
code, a message, a citation and what would make the act possible.

${table(REFUSAL_CODES)}
`;
}
