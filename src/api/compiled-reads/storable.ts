const NUL_OR_LONE_SURROGATE = /\0|\p{Surrogate}/u;

/** PostgreSQL holds no NUL character, and half of a surrogate pair is no text at all. */
export const isStorable = (text: string): boolean => !NUL_OR_LONE_SURROGATE.test(text);
