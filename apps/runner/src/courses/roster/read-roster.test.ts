import { describe, expect, it } from 'vitest';
import { AppError } from '../../lib/app-error.ts';
import { readRoster } from './read-roster.ts';

const ADA = { line: 2, email: 'ada@x.test', name: 'Ada', role: '', section: '' };

describe('a roster', () => {
  it.each([
    ['with commas', 'email,name\nada@x.test,Ada\n'],
    ['with semicolons', 'E-Mail;Name\r\nada@x.test;Ada\r\n'],
    ['with tabs', 'email\tname\nada@x.test\tAda'],
    ['with a mark for UTF-8', '\uFEFFemail,name\nada@x.test,Ada'],
    ['with quotes', '"E-mail address","Full Name"\n"ada@x.test","Ada"'],
    ['with columns in another order, and others', 'Id;Name;email\n7;Ada;ada@x.test'],
    ['with spaces around', ' email , name \n ada@x.test , Ada '],
  ])('%s', (_name, csv) => {
    expect(readRoster(csv)).toEqual([ADA]);
  });

  it('puts names together', () => {
    const [row] = readRoster('First name,Surname,email\nAda,Lovelace,ada@x.test');
    expect(row).toMatchObject({ name: 'Ada Lovelace' });
  });

  it('knows the lines of the file, whatever is empty or goes over several', () => {
    const rows = readRoster('email,name\n\nada@x.test,"A\nda"\n,,\nbob@x.test,Bob\n');
    expect(rows).toMatchObject([
      { line: 4, name: 'A\nda' },
      { line: 6, email: 'bob@x.test' },
    ]);
  });

  it('takes what looks like a formula for the text that it is', () => {
    const [row] = readRoster('email,name\nada@x.test,"=HYPERLINK(""http://x"")"');
    expect(row).toMatchObject({ name: '=HYPERLINK("http://x")' });
  });

  it('is short of columns without harm', () => {
    expect(readRoster('email,name,role\nada@x.test\nbob@x.test,Bob,ta,more')).toMatchObject([
      { email: 'ada@x.test', name: '', role: '' },
      { email: 'bob@x.test', role: 'ta' },
    ]);
  });
});

describe('what is none', () => {
  it.each([
    ['nothing', '', /names the columns/],
    ['no column of addresses', 'name,role\nAda,student', /names the columns/],
    ['two columns of one name', 'email,mail\na@x.test,b@x.test', /same name/],
    ['a quote that does not end', 'email,name\nada@x.test,"Ada\n', /no CSV file/],
    ['a line without end', `email,name\nada@x.test,${'a'.repeat(30_000)}`, /no CSV file/],
    ['bytes', '\u0000\u0001\u0002', /names the columns|no CSV/],
    ['ten megabytes of people', `email\n${'ada@example.test\n'.repeat(600_000)}`, /at most 5000/],
    ['ten megabytes of one line', `email${'x'.repeat(10_000_000)}`, /no CSV|names the columns/],
  ])('%s', (_name, csv, message) => {
    expect(() => readRoster(csv)).toThrow(
      expect.objectContaining({ code: 'invalid_input', userMessage: expect.stringMatching(message) }),
    );
    expect(() => readRoster(csv)).toThrow(AppError);
  });
});
