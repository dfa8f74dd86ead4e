/**
 * Installs the dependencies when they are missing or older than the lock file. Runs before `npm start` and `npm test`
 * on whatever Node the machine has (20 or newer), so it uses Node's own modules only. Silent when there is nothing to do.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const mark = join(root, 'node_modules', '.dedere-lock');

const say = (line) => process.stderr.write(`${line}\n`);

/** What must be installed: the lock file, for this kind of machine. */
function wanted() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

function installed() {
  return existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;
}

/** Whether an install made by hand, which left no mark of ours, holds what the lock file asks for. */
function installedByHand() {
  try {
    const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
    const [asked, found] = [read('package-lock.json'), read('node_modules/.package-lock.json')];
    const needed = Object.entries(asked).filter(([path, entry]) => path && !entry.optional && !entry.link);
    return !installed() && needed.every(([path, entry]) => found[path]?.version === entry.version);
  } catch {
    return false;
  }
}

function remember() {
  try {
    writeFileSync(mark, wanted());
  } catch {
    // Installed by another user: asked again next time, which costs a moment.
  }
}

/**
 * Scripts of packages do not run: newer npm skips them unasked, so nothing here may depend on them. Development
 * packages come along even under NODE_ENV=production, because the compiler is one of them.
 */
function install() {
  say('Installing the dependencies from package-lock.json (about 10 s) …');
  const flags = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  const stdio = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...flags], stdio)
    : spawnSync('npm', flags, { ...stdio, shell: process.platform === 'win32' });
  if (status === 0) return remember();
  say(
    'The dependencies could not be installed (see above). Check the network and the free space, then run the command again.',
  );
  process.exit(1);
}

/** The runtime comes as an optional package; without one for this machine its own Node must be new enough. */
function refuseOldRuntime() {
  const own = ['node', 'node.exe', 'node.cmd'].some((name) => existsSync(join(root, 'node_modules', '.bin', name)));
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (own || major > 22 || (major === 22 && minor >= 17)) return;
  say(
    `No Node.js 24 package exists for ${process.platform}-${process.arch}. Install Node.js 22.17 or newer and run the command again.`,
  );
  process.exit(1);
}

if (installed() !== wanted()) {
  if (installedByHand()) remember();
  else install();
}
refuseOldRuntime();
