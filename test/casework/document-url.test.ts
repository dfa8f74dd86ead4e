import { documentUrl, isDocumentHost } from '../../src/casework/document-url.js';

const HOSTS = ['files.prosecutor.example', '*.archive.example', 'xn--e1afmkfd.example'];

const taken = (url: string): string | null => {
  try {
    return documentUrl(url, HOSTS);
  } catch {
    return null;
  }
};

test.each([
  ['https://files.prosecutor.example/a.pdf', 'https://files.prosecutor.example/a.pdf'],
  ['HTTPS://Files.Prosecutor.Example/a.pdf', 'https://files.prosecutor.example/a.pdf'],
  ['https://almaty.archive.example/2026/%D0%B0.pdf?v=2', 'https://almaty.archive.example/2026/%D0%B0.pdf?v=2'],
  ['https://a.b.archive.example/x@y', 'https://a.b.archive.example/x@y'],
  ['https://xn--e1afmkfd.example/x', 'https://xn--e1afmkfd.example/x'],
])('%s is kept', (given, kept) => expect(taken(given)).toBe(kept));

const HOSTILE = [
  // other schemes, and spellings of them
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//files.prosecutor.example',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'javascript://files.prosecutor.example/%0aalert(1)',
  'data:text/html,<script>1</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'file://files.prosecutor.example/etc/passwd',
  'blob:https://files.prosecutor.example/1',
  'filesystem:https://files.prosecutor.example/1',
  'view-source:https://files.prosecutor.example/1',
  'http://files.prosecutor.example/a',
  'ftp://files.prosecutor.example/a',
  'ws://files.prosecutor.example/a',
  'gopher://files.prosecutor.example/a',
  '//files.prosecutor.example/a',
  '/a.pdf',
  'files.prosecutor.example/a',
  'https:files.prosecutor.example/a',
  'https:/files.prosecutor.example/a',
  'https:///files.prosecutor.example/a',
  'https://',
  // credentials
  'https://user@files.prosecutor.example/a',
  'https://user:secret@files.prosecutor.example/a',
  'https://@files.prosecutor.example/a',
  'https://:@files.prosecutor.example/a',
  'https://files.prosecutor.example@evil.example/a',
  'https://files.prosecutor.example%40evil.example/a',
  'https://evil.example#@files.prosecutor.example/a',
  'https://evil.example?@files.prosecutor.example/a',
  // addresses of this machine, of the house and of the cloud, in every spelling
  'https://127.0.0.1/a',
  'https://127.1/a',
  'https://127.0.1/a',
  'https://2130706433/a',
  'https://017700000001/a',
  'https://0177.0.0.1/a',
  'https://0x7f.1/a',
  'https://0x7f000001/a',
  'https://0X7F.0x0.0x0.0x1/a',
  'https://127.0.0.1./a',
  'https://１２７.０.０.１/a',
  'https://①②⑦.0.0.1/a',
  'https://127。0。0。1/a',
  'https://%31%32%37.0.0.1/a',
  'https://0/a',
  'https://0.0.0.0/a',
  'https://10.0.0.1/a',
  'https://172.16.0.1/a',
  'https://192.168.1.1/a',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/a',
  'https://8.8.8.8/a',
  'https://[::1]/a',
  'https://[::]/a',
  'https://[0:0:0:0:0:0:0:1]/a',
  'https://[::ffff:127.0.0.1]/a',
  'https://[::ffff:7f00:1]/a',
  'https://[::127.0.0.1]/a',
  'https://[64:ff9b::127.0.0.1]/a',
  'https://[fe80::1]/a',
  'https://[fd00::1]/a',
  'https://[2001:4860:4860::8888]/a',
  'https://localhost/a',
  'https://LOCALHOST/a',
  'https://localhost./a',
  'https://files.localhost/a',
  'https://printer.local/a',
  'https://vault.internal/a',
  'https://router.home.arpa/a',
  'https://intranet/a',
  // allowed names, almost
  'https://files.prosecutor.example./a',
  'https://files.prosecutor.example:8443/a',
  'https://files.prosecutor.example:443/a',
  'https://files.prosecutor.example:0443/a',
  'https://files.prosecutor.example:/a',
  'https://files.prosecutor.example.evil.example/a',
  'https://evilfiles.prosecutor.example/a',
  'https://x.files.prosecutor.example/a',
  'https://archive.example/a',
  'https://evilarchive.example/a',
  'https://.archive.example/a',
  'https://a..archive.example/a',
  'https://-.archive.example/a',
  'https://xn--80ak6aa92e.archive.example/a',
  'https://fіles.prosecutor.example/a',
  'https://ﬁles.prosecutor.example/a',
  'https://files。prosecutor。example/a',
  'https://files.prosecutor.examp\u00adle/a',
  'https://files%2eprosecutor.example/a',
  'https://files.prosecutor.example%00.evil.example/a',
  'https://*.archive.example/a',
  // what is read is not what is followed
  'https:\\\\files.prosecutor.example\\a',
  'https://evil.example\\@files.prosecutor.example/a',
  'https://files.prosecutor.example\\.evil.example/a',
  'https://files.prosecutor.example/a\\b',
  'https://files.prosecutor.example/a\nb',
  'https://files.prosecutor.example/a\r\nSet-Cookie: x=1',
  'https://files.prosecutor.example/a\tb',
  'https://files.prosecutor.example/a\u0000',
  'https://files.prosecutor.example/a b',
  ' https://files.prosecutor.example/a',
  'https://files.prosecutor.example/a\u2028',
  'ht\ntps://files.prosecutor.example/a',
  `https://files.prosecutor.example/${'a'.repeat(2_000)}`,
  '',
];

test('at least sixty hostile spellings are in the table', () => {
  expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  expect(HOSTILE.length).toBeGreaterThan(60);
});

test.each(HOSTILE.map((url) => [JSON.stringify(url).slice(0, 80), url]))('%s is refused', (_shown, url) => {
  expect(() => documentUrl(url, HOSTS)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'input.url' }),
  );
});

test('a refused host is answered with the hosts that are allowed', () => {
  expect(() => documentUrl('https://elsewhere.example/a', HOSTS)).toThrow(
    'files.prosecutor.example, *.archive.example',
  );
});

test('a configured host is a public name, alone or with all names below it', () => {
  for (const name of ['files.example.org', '*.example.org', 'xn--e1afmkfd.example'])
    expect(isDocumentHost(name)).toBe(true);
  for (const name of [
    '',
    '*',
    '*.',
    '*.org.',
    'localhost',
    '127.0.0.1',
    'a.*.org',
    'https://a.org',
    'a.org/x',
    'a.org:1',
    '*.local',
  ])
    expect(isDocumentHost(name)).toBe(false);
});
