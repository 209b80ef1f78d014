const CHECK_MS = 500;

/**
 * Calls `onGone` once when the process with this id has ended, so that nothing lives on without the one who started it.
 * Returns how to stop watching.
 */
export function watchParent(pid: number, onGone: () => void): () => void {
  const isOwnParent = process.ppid === pid;
  const timer = setInterval(() => {
    // A dead parent that nobody has buried still has its id, but its children have got another parent.
    const isThere = isOwnParent ? process.ppid === pid : exists(pid);
    if (isThere) return;
    clearInterval(timer);
    onGone();
  }, CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
