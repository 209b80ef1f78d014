const CHECK_MS = 500;

/** Calls back once when the process that started this one is gone, so that no server is left behind with its port. */
export function endWithParent(parentId: number, onGone: () => void): void {
  const timer = setInterval(() => {
    // An orphan gets another parent at once, while the id of the dead one may still be listed.
    if (process.ppid === parentId) return;
    clearInterval(timer);
    onGone();
  }, CHECK_MS);
  timer.unref();
}
