import { expect, it } from 'vitest';
import { completeEnvFile, parseEnvFile } from './env-file.mjs';

it('reads settings, and leaves comments alone', () => {
  expect(parseEnvFile('# A=1\nB=2\n C = no\nD=x=y\nB=3\n')).toEqual({ B: '3', D: 'x=y' });
});

it('adds what is missing', () => {
  expect(completeEnvFile('', { A: '1', B: '2' })).toEqual({ text: 'A=1\nB=2\n', added: ['A', 'B'] });
});

it('changes nothing that is there', () => {
  expect(completeEnvFile('# mine\nA=own\n', { A: '1' })).toEqual({ text: '# mine\nA=own\n', added: [] });
});

it('fills in what was left empty', () => {
  expect(completeEnvFile('A=\nB=2\n', { A: '1' })).toEqual({ text: 'B=2\nA=1\n', added: ['A'] });
});
