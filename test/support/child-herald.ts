import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A herald in a process of its own, so that it can be killed. */
export interface ChildHerald {
  readonly process: ChildProcess;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Sends out a herald on a database; settles when it has looked for the first time. */
export async function childHerald(databaseUrl: string): Promise<ChildHerald> {
  const child = spawn(
    process.execPath,
    ['--import', './test/support/typescript-hooks.mjs', 'test/support/herald-process.ts', databaseUrl],
    { cwd: ROOT, env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const looking = once(createInterface({ input: child.stdout }), 'line');
  const gone = once(child, 'exit');
  await Promise.race([
    looking,
    gone.then(([code]) => {
      throw new Error(`The herald ended with ${String(code)} before it looked.`);
    }),
  ]);
  return {
    process: child,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
