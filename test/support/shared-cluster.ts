/** The run's cluster, started by the global set-up before any test file. */
export interface SharedCluster {
  folder: string;
  ownerUrl: string;
  superuserUrl: string;
}

/** Finds the run's cluster. */
export function sharedCluster(): SharedCluster {
  const told = process.env['DEDERE_TEST_CLUSTER'];
  if (!told) throw new Error('No test cluster runs. Put this test into a project with a database (jest.config.js).');
  return JSON.parse(told) as SharedCluster;
}
