const WIDTH = 24;
const SPIN_EVERY_MS = 200;
const STILL_ALIVE_EVERY_MS = 15_000;
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/**
 * Shows steps, one line each with its time. On a terminal the running step spins and shows its latest message;
 * elsewhere a long step says every 15 seconds that it goes on.
 */
export function createProgress({ out = process.stdout } = {}) {
  const terminal = out.isTTY && process.env.CI === undefined;
  const clear = () => terminal && out.write('\r\u001b[2K');

  function show(label) {
    const startedAt = performance.now();
    let message = '';
    let frame = 0;
    const elapsed = () => seconds(performance.now() - startedAt);
    const draw = () => {
      const line = `${FRAMES[frame++ % FRAMES.length]} ${label.padEnd(WIDTH)} ${elapsed()}  ${message}`;
      out.write(`\r\u001b[2K${line.slice(0, (out.columns ?? 80) - 1)}`);
    };
    const remind = () => out.write(`  ${label} … ${elapsed()}${message === '' ? '' : `  (${message})`}\n`);
    const timer = setInterval(terminal ? draw : remind, terminal ? SPIN_EVERY_MS : STILL_ALIVE_EVERY_MS);
    timer.unref();
    return {
      log: (text) => (message = String(text).trim().split('\n').at(-1).slice(0, 100)),
      end(mark, note) {
        clearInterval(timer);
        clear();
        out.write(`${mark} ${label.padEnd(WIDTH)} ${elapsed().padStart(8)}${note ? `  ${note}` : ''}\n`);
      },
    };
  }

  return {
    /** Runs `work(log)`; what it resolves to is passed on, and a `note` in it is shown beside the time. */
    async step(label, work) {
      const shown = show(label);
      try {
        const result = await work(shown.log);
        shown.end('✓', result?.note);
        return result;
      } catch (error) {
        shown.end('✗');
        throw error;
      }
    },
    say(text) {
      clear();
      out.write(`${text}\n`);
    },
  };
}
