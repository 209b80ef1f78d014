import { createPlace } from './once.mjs';

const place = createPlace();
export const begin = place.set;

/** Only for what no test could tell: a file that cannot be loaded. */
export default class Reporter {
  onTestResult(test, { testExecError, failureMessage }) {
    if (testExecError === undefined || testExecError === null) return;
    const message = String(testExecError.message ?? failureMessage);
    place.get().tell({ type: 'broken', message, trace: String(failureMessage ?? '') });
  }
}
