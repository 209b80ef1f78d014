import { describe, expect, it } from 'vitest';
import { ReportedEntrySchema } from '@crucible/contracts/leaderboard';
import { ReportFormSchema, toReport } from './report-form-schema.ts';

const EMPTY = {
  ...{ candidateName: 'Amber', samples: '', tokens: '', cost: '', url: '', note: '' },
  ...{ pass1: '', pass2: '', pass3: '', pass5: '', pass10: '', pass100: '' },
};
const errorsOf = (fields: Partial<typeof EMPTY>) =>
  ReportFormSchema.safeParse({ ...EMPTY, ...fields }).error?.issues.map(({ path }) => path.join('.'));

describe('a reported score', () => {
  it('is sent as shares, and without what is not known', () => {
    const form = ReportFormSchema.parse({ ...EMPTY, pass1: '49.5', pass10: '80,25', cost: '1.5' });
    const report = toReport(form);
    expect(report).toEqual({
      candidateName: 'Amber',
      passAtK: [
        { k: 1, value: 0.495 },
        { k: 10, value: 0.8025 },
      ],
      ...{ samples: null, tokens: null, cost: 1.5, url: '', note: '' },
    });
    expect(ReportedEntrySchema.parse(report)).toEqual(report);
  });

  it.each([
    [{}, ['pass1']],
    [{ pass1: '101' }, ['pass1']],
    [{ pass1: '-1' }, ['pass1']],
    [{ pass1: 'half' }, ['pass1']],
    [{ pass5: '0', samples: '0' }, ['samples']],
    [{ pass5: '0', tokens: '1.5' }, ['tokens']],
    [{ pass5: '0', cost: 'free' }, ['cost']],
    [{ pass5: '0', url: 'javascript:alert(1)' }, ['url']],
    [{ pass5: '0', candidateName: ' ' }, ['candidateName']],
    [{ pass5: '0' }, undefined],
  ])('%j', (fields, errors) => expect(errorsOf(fields)).toEqual(errors));
});
