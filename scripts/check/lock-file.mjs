/** The lock file pins what is installed by version and digest, and leaves open from which registry it comes. */
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const mistakes = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === '' || entry.link) continue;
  if (entry.resolved)
    mistakes.push(`${path} names a download address. Keep omit-lockfile-registry-resolved in .npmrc.`);
  if (!entry.integrity && !entry.inBundle) mistakes.push(`${path} has no digest. Install it again from a registry.`);
}

for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
  for (const [name, version] of Object.entries(manifest[kind] ?? {})) {
    if (!/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      mistakes.push(`${name} is "${version}". Pin one version.`);
    if (lock.packages[''][kind]?.[name] !== version)
      mistakes.push(`${name} differs in package-lock.json. Run npm install.`);
  }
}

for (const mistake of mistakes) console.error(mistake);
process.exitCode = mistakes.length === 0 ? 0 : 1;
