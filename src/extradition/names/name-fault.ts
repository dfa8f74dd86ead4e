/** Characters without a width: a name with one of them is not the name it seems to be. The two joiners are looked at apart. */
const WITHOUT_WIDTH = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;
const JOINERS = /[\u200c\u200d]/u;
/** Scripts in which a joiner changes how letters are written. */
const JOINING = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}]/u;
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with a text as the name of a person, and what to give instead; null when nothing is. */
export function nameFault(name: string): string | null {
  if (name.trim() === '') return 'A name is empty. Give the name as the document writes it.';
  if (TURNS_DIRECTION.test(name))
    return 'The name turns the direction of writing, so that it reads as another one. Remove those marks; right-to-left letters need none.';
  if (WITHOUT_WIDTH.test(name) || (JOINERS.test(name) && !JOINING.test(name)))
    return 'The name holds a character that nobody sees. Type the name anew instead of pasting it.';
  if (/\p{L}/u.test(name)) return null;
  if (/\p{N}/u.test(name)) return 'A name has letters. Record a number as an identity document of the person instead.';
  return 'A name has at least one letter. Give the name as the document writes it.';
}
