import { readFileSync } from 'node:fs';

/**
 * When a process began, in a form that differs between two processes that had the same id; undefined when no such
 * process lives. A zombie counts as dead: in a container without a reaper a killed server stays one for ever.
 */
export function processBirth(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  return process.platform === 'linux' ? linuxBirth(pid) : 'alive';
}

/** State and start time from /proc/<pid>/stat (proc(5), fields 3 and 22); the name in field 2 may hold spaces and brackets. */
function linuxBirth(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${fields[19]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return undefined;
  }
}
