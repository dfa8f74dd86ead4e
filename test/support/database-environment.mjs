/** Tells the test database whether a test of the file failed, and lets its last hook run after the file's own. */
import { TestEnvironment } from 'jest-environment-node';

export default class DatabaseEnvironment extends TestEnvironment {
  handleTestEvent(event, state) {
    if (event.name === 'run_start') {
      // Hooks run in the order of their definition, and the database is asked for before a file can say what to close.
      const hooks = state.rootDescribeBlock.hooks;
      hooks.sort((one, other) => Number(Boolean(one.fn.runsLast)) - Number(Boolean(other.fn.runsLast)));
    }
    const failed = ['test_fn_failure', 'hook_failure', 'error'].includes(event.name);
    if (failed) this.global.aTestFailed = true;
  }
}
