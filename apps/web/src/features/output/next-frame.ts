const HIDDEN_TAB_MS = 100;

/** Calls back with the next picture, or soon when there is none: a hidden tab draws no frames but must keep reading. */
export function nextFrame(callback: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    callback();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, HIDDEN_TAB_MS);
}
