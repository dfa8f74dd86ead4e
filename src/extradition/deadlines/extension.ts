import type { EventName } from '../procedure/events.js';

/** The ways in which a text lets a limit become longer. */
export const EXTENSION_WAYS = {
  TOTAL: 'Up to a longer term, counted like the limit itself from the same start.',
  LATER_DATE: 'To a later date that the decision names; the text gives no ceiling.',
  LATER_AGREED_DAY: 'By the same term once more, counted from a later day that was agreed upon.',
  NEW_TERM: 'Not at all: an event of the case ends it, and a new term runs from there.',
} as const;
export type ExtensionWay = keyof typeof EXTENSION_WAYS;

interface ExtensionText {
  /** The source in its own words. */
  readonly condition: string;
}

/** How a limit may be made longer, as data. Without one, no way was seen in the text. */
export type Extension =
  | (ExtensionText & {
      readonly by: 'TOTAL';
      /** Ceiling: the whole term with everything that was added, in the unit of the rule. */
      readonly total: number;
      /** An event that must be on the record of an incoming case before, beside the decision. */
      readonly afterEvent?: EventName;
    })
  | (ExtensionText & { readonly by: 'LATER_DATE' })
  | (ExtensionText & { readonly by: 'LATER_AGREED_DAY' })
  | (ExtensionText & { readonly by: 'NEW_TERM'; readonly event: EventName });

/** The document that proves an extension: the decision, order or agreement it rests on. */
export const EXTENSION_DOCUMENT = 'EXTENSION_DECISION';

/** How far a limit may be extended, in words, as the table of rules keeps it. */
export function extensionInWords(extension: Extension | null): string | null {
  if (extension === null) return null;
  return extension.by === 'TOTAL' ? String(extension.total) : EXTENSION_WAYS[extension.by];
}
