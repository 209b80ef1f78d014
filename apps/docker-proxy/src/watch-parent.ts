const CHECK_MS = 500;

/** Calls `onGone` once when the process with this id has ended, so that nothing lives on without the one who started it. */
export function watchParent(pid: number, onGone: () => void): void {
  const isOwnParent = process.ppid === pid;
  const timer = setInterval(() => {
    // A dead parent that nobody has buried still has its id, but its children have got another parent.
    if (isOwnParent ? process.ppid === pid : exists(pid)) return;
    clearInterval(timer);
    onGone();
  }, CHECK_MS);
  timer.unref();
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
