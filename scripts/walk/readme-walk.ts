import { QUERY, SUBSCRIPTION, type Walk } from './walk.js';

const BEGIN = '<!-- walk: made by `npm run walk` -->';
const END = '<!-- end of walk -->';

/** How much is announced depends on how long the walk lets its clock stand. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'DocumentFeedItem',
  'FeedHeartbeat',
  'DeadlineNoticeFeedItem',
  'NoticeEscalatedFeedItem',
]);

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;

/** One message of the stream in a line. */
function line({ __typename, event, changes, deadline, from, to }: Record<string, unknown>): string {
  const type = String(__typename);
  if (event) {
    const { type: what, occurredAt } = event as { type: string; occurredAt: string };
    const moved = (changes as { region: string; from: string; to: string }[]).filter(
      (change) => change.from !== change.to,
    );
    return `${type}  ${what} at ${occurredAt}${moved.map((change) => `, ${change.region.toLowerCase()} ${change.from} -> ${change.to}`).join('')}`;
  }
  if (deadline) {
    const { citation, dueOn } = deadline as { citation: string; dueOn: string | null };
    return `${type}   ${citation}, last day ${dueOn ?? 'not known'}: ${from ? `${String(from)} -> ` : ''}${String(to)}`;
  }
  return type;
}

const steps = ({ steps: rows }: Walk): string =>
  [
    '| when (place) | event | recorded by | procedure | custody |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ at, event, role, status, custody }) =>
        `| ${at.replace('T', ' ')} | \`${event}\` | ${role} | ${status} | ${custody} |`,
    ),
  ].join('\n');

/** The part of the README that a walk writes. */
export function walkSection(walk: Walk): string {
  return `${BEGIN}

### One question, one answer

Asked on 14 January 2025, ten minutes after the provisional custody order:

${fenced('graphql', QUERY)}

${fenced('json', JSON.stringify(walk.answer, null, 2))}

### One subscription

${fenced('graphql', SUBSCRIPTION)}

What a notification client was told while the officers worked (documents and notices of limits left out here):

${fenced(
  'text',
  walk.messages
    .filter(({ __typename }) => !LEFT_OUT.has(String(__typename)))
    .map(line)
    .join('\n'),
)}

### The whole walk

${steps(walk)}

${END}`;
}

/** The README with the walk of today in it. */
export function withWalk(readme: string, section: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END);
  if (from < 0 || to < 0) throw new Error('README.md has lost the marks of the walk.');
  return readme.slice(0, from) + section + readme.slice(to + END.length);
}
