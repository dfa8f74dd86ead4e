/**
 * Compiles src, migrations and seeds into dist with the native TypeScript compiler, when they differ from the last
 * build. Silent when there is nothing to do. As a program it ends with 1 when the types do not hold.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const mark = join(dist, '.build-of');
const FOLDERS = ['src', 'migrations', 'seeds'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'node_modules/typescript-native/package.json'];

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const sources = () => FOLDERS.flatMap((folder) => filesIn(join(root, folder)));

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...sources(), ...SETTINGS.map((name) => join(root, name))]) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Builds when needed. Returns what the compiler complains about, empty when all is well. The new build replaces the
 * old one as a whole, so no file of a deleted source stays behind.
 */
export function buildWhenStale(say = (line) => process.stderr.write(`${line}\n`)) {
  const wanted = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return '';
  say('Compiling …');
  const draft = join(root, `dist.${process.pid}.draft`);
  const compiler = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
  const flags = ['-p', join(root, 'tsconfig.build.json'), '--outDir', draft, '--pretty', 'false'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, ...flags], { cwd: root, encoding: 'utf8' });
  mkdirSync(draft, { recursive: true });
  for (const file of sources().filter((name) => !name.endsWith('.ts'))) cpSync(file, join(draft, relative(root, file)));
  if (status === 0) writeFileSync(join(draft, '.build-of'), wanted);
  rmSync(dist, { recursive: true, force: true });
  renameSync(draft, dist);
  return status === 0 ? '' : stdout + stderr;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = buildWhenStale();
  if (complaints) {
    process.stderr.write(
      `${complaints}\nThe sources do not compile. Mend the lines above and run the command again.\n`,
    );
    process.exit(1);
  }
}
