import fc from 'fast-check';
import { decodeId, decodeUuid, encodeId } from '../../../src/api/compiled-reads/global-id.js';

test('a key comes out of an id as it went in', () => {
  fc.assert(
    fc.property(fc.uuid(), (key) => {
      expect(decodeUuid(encodeId('case', key), 'case')).toBe(key);
    }),
  );
  expect(encodeId('instrument', 'MINSK-1993')).toBe('instrument_MINSK-1993');
  expect(decodeId('instrument_MINSK-1993', 'instrument')).toBe('MINSK-1993');
});

test('an id of another kind, or a changed one, has no key', () => {
  const id = encodeId('case', '01920000-0000-7000-8000-000000000001');
  for (const wrong of [
    id.toUpperCase(),
    id.slice(1),
    id.slice(0, -1),
    `${id}0`,
    ` ${id}`,
    `${id}\n`,
    id.replace('_', '-'),
    'case_',
    '',
  ]) {
    expect(decodeUuid(wrong, 'case')).toBeNull();
  }
  expect(decodeUuid(id, 'deadline')).toBeNull();
});
