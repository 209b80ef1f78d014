/** Places inside a sandbox, as the agent and the images know them. */
export const WORKSPACE = '/workspace';
/** Relative to the workspace: what a run leaves here comes back as artifacts. */
export const OUTPUT_FOLDER = 'output';
