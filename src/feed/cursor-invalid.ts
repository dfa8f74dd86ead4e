const SENTENCES = {
  ALTERED:
    'This is not a cursor of the feed as it was given: it was cut, altered, or made by another list or another deployment. Begin without it.',
  OF_ANOTHER_VIEWER: 'This cursor was given to another user. Use a cursor of your own, or begin without one.',
  UNKNOWN_POSITION:
    'This cursor points to a place that this database has not reached: an older copy was restored. Read your cases again and begin without it.',
  PAST_EPOCH: 'This cursor was given before the database was restored. Read your cases again and begin without it.',
} as const;

/** A cursor that leads nowhere. The message says what to do. */
export class CursorInvalid extends Error {
  constructor(readonly reason: keyof typeof SENTENCES) {
    super(SENTENCES[reason]);
    this.name = 'CursorInvalid';
  }
}
