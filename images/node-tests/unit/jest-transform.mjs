import { createPlace } from './once.mjs';
import { transform } from './transform.mjs';

const place = createPlace();
export const begin = place.set;

export default {
  process(text, filename) {
    const { files, job } = place.get();
    const isTest = files.isTest(filename);
    const source = files.take(filename) ?? text;
    return {
      code: transform(source, filename, { forJest: true, runsSkipped: isTest && job.runsSkipped === true }),
    };
  },
};
