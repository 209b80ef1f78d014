import { expect, it } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { requireEndpointUrl } from './require-endpoint-url.ts';

const deps = { modelHosts: ['localhost:11434', '10.0.0.7:8000'] };

it.each([
  ['https://api.example.org/v1', 'https://api.example.org/v1'],
  ['https://api.example.org/v1/', 'https://api.example.org/v1'],
  ['https://api.example.org/v1/chat/completions', 'https://api.example.org/v1'],
  ['https://api.example.org', 'https://api.example.org'],
  ['http://localhost:11434/v1', 'http://localhost:11434/v1'],
  ['http://10.0.0.7:8000/v1', 'http://10.0.0.7:8000/v1'],
])('takes %s from a teacher', (baseUrl, kept) => {
  expect(requireEndpointUrl(deps, { baseUrl, role: 'teacher' })).toBe(kept);
});

const REFUSED = [
  'http://localhost:11435/v1',
  'http://127.0.0.1:11434/v1',
  'http://10.0.0.8:8000/v1',
  'http://[::1]:11434/v1',
  'http://0.0.0.0/v1',
  'http://169.254.169.254/latest',
  'http://metadata.internal/',
  'http://printer/',
  'http://2130706433/',
  'https://api.example.org:8443/v1',
  'https://user:secret@api.example.org/v1',
  'https://api.example.org/v1?key=1',
  'https://api.example.org/v1#a',
  'ftp://api.example.org/v1',
  'no address',
];

it.each(REFUSED)('refuses %s, whoever asks', (baseUrl) => {
  for (const role of ['student', 'teacher', 'admin'] as const)
    expect(() => requireEndpointUrl(deps, { baseUrl, role })).toThrow(AppError);
});

it('lets students use what is public alone', () => {
  const role = 'student';
  expect(() => requireEndpointUrl(deps, { baseUrl: 'http://localhost:11434/v1', role })).toThrow(
    'cannot be used',
  );
  expect(requireEndpointUrl(deps, { baseUrl: 'https://api.example.org/v1', role })).toBe(
    'https://api.example.org/v1',
  );
});
