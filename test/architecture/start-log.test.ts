import { makeLogger } from '../../src/server/logger.js';

const MARKER = 'Ivan Petrov';

function logged(write: (log: ReturnType<typeof makeLogger>) => void): { text: string; line: Record<string, unknown> } {
  let text = '';
  write(makeLogger('trace', { write: (line) => (text += line) }));
  return { text, line: JSON.parse(text) as Record<string, unknown> };
}

test('a line carries what is allowed and nothing else', () => {
  const { text, line } = logged((log) =>
    log
      .child({ requestId: 'r1', personName: MARKER })
      .info({ actorId: 'a1', title: MARKER, authorization: MARKER }, 'answered'),
  );
  expect(line).toMatchObject({ level: 'info', requestId: 'r1', actorId: 'a1', msg: 'answered' });
  expect(text).not.toContain(MARKER);
});

test('an error is logged with its code and places but without its message', () => {
  const error = Object.assign(new Error(`Key (name)=(${MARKER}) already exists`), { code: '23505', detail: MARKER });
  for (const write of [
    (log: ReturnType<typeof makeLogger>) => log.error(error),
    (log: ReturnType<typeof makeLogger>) => log.error({ err: error }),
    (log: ReturnType<typeof makeLogger>) => log.error({ error, reference: 'f1' }, 'a request failed'),
    (log: ReturnType<typeof makeLogger>) =>
      log.error({ error: new TypeError('outer', { cause: error }) }, 'a request failed'),
  ]) {
    const { text, line } = logged(write);
    expect(text).not.toContain(MARKER);
    expect(JSON.stringify(line['error'])).toContain('23505');
    expect(JSON.stringify(line['error'])).toContain('start-log.test');
  }
});

test('secrets inside an allowed value are dropped', () => {
  const { text } = logged((log) => log.info({ state: { token: MARKER, headers: { cookie: MARKER } } }, 'x'));
  expect(text).not.toContain(MARKER);
});
