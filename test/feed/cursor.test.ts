import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { openCursor, sealCursor } from '../../src/feed/cursor.js';

const KEY = Buffer.alloc(32, 7);
const VIEWER = randomUUID();
const EPOCH = randomUUID();
const AT = { transactionId: '18446744073709551615', position: '9223372036854775807' };
const CURSOR = sealCursor(KEY, { viewerId: VIEWER, epoch: EPOCH, at: AT });

test('a cursor gives back what was sealed, to the last digit of the largest numbers', () => {
  expect(openCursor(KEY, VIEWER, CURSOR)).toEqual({ epoch: EPOCH, at: AT });
});

test('two cursors of one place do not look alike', () => {
  const other = sealCursor(KEY, { viewerId: VIEWER, epoch: EPOCH, at: AT });
  expect(other).not.toBe(CURSOR);
  expect(openCursor(KEY, VIEWER, other)).toEqual(openCursor(KEY, VIEWER, CURSOR));
});

test('a cursor with any bit changed is refused', () => {
  const bytes = Buffer.from(CURSOR, 'base64url');
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const altered = Buffer.from(bytes);
    altered[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => openCursor(KEY, VIEWER, altered.toString('base64url'))).toThrow(/cut, altered/);
  }
});

test('a cursor that is cut or spelled in another way is refused', () => {
  for (let length = 0; length < CURSOR.length; length += 1) {
    expect(() => openCursor(KEY, VIEWER, CURSOR.slice(0, length))).toThrow(/cut, altered/);
  }
  expect(() => openCursor(KEY, VIEWER, `${CURSOR}=`)).toThrow(/cut, altered/);
  expect(() => openCursor(KEY, VIEWER, ` ${CURSOR}`)).toThrow(/cut, altered/);
});

test('a text that is no cursor is refused, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 90, maxLength: 120 })), (text) => {
      expect(() => openCursor(KEY, VIEWER, text)).toThrow(/Begin without it/);
    }),
  );
});

test('a cursor of another viewer, or of another deployment, is refused in its own words', () => {
  expect(() => openCursor(KEY, randomUUID(), CURSOR)).toThrow(/given to another user/);
  expect(() => openCursor(Buffer.alloc(32, 8), VIEWER, CURSOR)).toThrow(/another deployment/);
});
