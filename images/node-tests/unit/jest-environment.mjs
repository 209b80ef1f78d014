import { createRequire } from 'node:module';
import { guardValue } from './guard-values.mjs';
import { watchIntegrity } from './integrity.mjs';
import { createPlace } from './once.mjs';

const place = createPlace();
const { TestEnvironment } = createRequire(import.meta.url)('jest-environment-node');
export const begin = place.set;

const { freeze, getOwnPropertySymbols } = Object;

/** The realm in which the tests and the submission run. What becomes of each test is told from outside of it. */
export default class Environment extends TestEnvironment {
  #file;
  #session = place.get();
  #findChange = () => null;
  #failed = new WeakSet();
  #returned = new WeakSet();
  #began = new WeakMap();
  #isTampered = false;

  constructor(config, context) {
    super(config, context);
    this.#file = context.testPath;
  }

  async setup() {
    await super.setup();
    const { entries = [] } = this.#session.files;
    // For jest-setup.cjs, which takes it away.
    this.global.crucible = {
      guardValue,
      verify: () => this.#verify(),
      isCalledByTest: () => isCalledBy(entries),
      ready: (watched) => {
        this.#findChange = watchIntegrity(this.global, watched);
      },
    };
  }

  handleTestEvent(event, state) {
    const { test } = event;
    if (event.name === 'run_start') this.#begin(state);
    else if (event.name === 'test_start') this.#began.set(test, performance.now());
    else if (event.name === 'test_fn_success') this.#returned.add(test);
    else if (event.name === 'test_fn_failure') this.#failed.add(test);
    else if (event.name === 'hook_failure' && test) this.#failed.add(test);
    else if (event.name === 'test_done') this.#end(test);
    else if (event.name === 'test_skip' || event.name === 'test_todo') this.#tellSkipped(test);
  }

  #begin({ rootDescribeBlock }) {
    this.#verify();
    // Whoever would add to them now would be no test.
    for (const symbol of getOwnPropertySymbols(this.global)) {
      const value = this.global[symbol];
      if (symbol.description === 'EVENT_HANDLERS') freeze(value);
    }
    const names = testsOf(rootDescribeBlock).map((test) => this.#nameOf(test));
    this.#session.tell({ type: 'collected', names });
  }

  #end(test) {
    this.#verify();
    const isPassed = this.#returned.has(test) && !this.#failed.has(test) && test.errors.length === 0;
    const problem = describe(test.errors[0]);
    this.#session.tell({
      ...{ type: 'case', name: this.#nameOf(test), outcome: isPassed ? 'passed' : 'failed' },
      message: isPassed ? '' : problem.message,
      trace: isPassed ? '' : problem.trace,
      durationMs: performance.now() - (this.#began.get(test) ?? performance.now()),
    });
  }

  #tellSkipped(test) {
    const name = this.#nameOf(test);
    this.#session.tell({ type: 'case', name, outcome: 'skipped', message: '', trace: '', durationMs: 0 });
  }

  #verify() {
    const change = this.#findChange();
    if (change === null || this.#isTampered) return;
    this.#isTampered = true;
    this.#session.tell({ type: 'tampered', what: change });
  }

  #nameOf(test) {
    const titles = [];
    for (let at = test; at !== undefined && at.name !== 'ROOT_DESCRIBE_BLOCK'; at = at.parent)
      titles.unshift(String(at.name));
    return this.#session.files.nameOf(this.#file, titles);
  }
}

function testsOf(block) {
  return block.children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));
}

/** Whether the nearest file of the workspace on the stack is a test. */
function isCalledBy(entries) {
  const original = Error.prepareStackTrace;
  Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName() ?? '');
  try {
    const nearest = new Error('where').stack.find((name) => name.startsWith('/workspace/'));
    return nearest === undefined || entries.includes(nearest);
  } finally {
    Error.prepareStackTrace = original;
  }
}

function describe(entry) {
  const [error, asynchronous] = Array.isArray(entry) ? entry : [entry];
  const cause = error ?? asynchronous;
  const message = String(cause?.message ?? cause ?? 'The test did not end well.');
  const plain = (text) => text.replace(/\u001b\[\d+m/g, '');
  return { message: plain(message), trace: plain(String(cause?.stack ?? '')) };
}
