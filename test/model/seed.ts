/** The seed of this run, so that a failure can be walked again: `MODEL_SEED=… npm test -- model`. */
export const worldSeed: number = Number(process.env.MODEL_SEED ?? 2_026_11);

/** How many times as much the full run asks. */
export const RUNS: number = Number(process.env.RUNS ?? 1);

/** The first random walk; `MODEL_WALK=…` begins with the one that failed. */
export const firstWalk: number = Number(process.env.MODEL_WALK ?? 0);
