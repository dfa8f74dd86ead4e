import { p } from '@mikro-orm/core';

/** An instant with the database's own precision of a microsecond, in UTC. */
export const instant = () => p.datetime(6);

/** A list of words, kept as a PostgreSQL array so that it can be searched by containment. */
export const words = () => p.array<string>().columnType('text[]');

/** A list of ids of other rows. */
export const ids = () => p.array<string>().columnType('uuid[]');
