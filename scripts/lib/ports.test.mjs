import { expect, it } from 'vitest';
import { portFrom } from './ports.mjs';

const asked = { variable: 'PORT', fallback: 3000 };

it('takes the fallback when nothing is said', () => {
  expect(portFrom({}, asked)).toBe(3000);
  expect(portFrom({ PORT: '' }, asked)).toBe(3000);
});

it('takes a number from 1 to 65535', () => {
  expect(portFrom({ PORT: '1' }, asked)).toBe(1);
  expect(portFrom({ PORT: '65535' }, asked)).toBe(65_535);
});

it.each(['0', '-1', '65536', '80.5', '1e3', '0x50', 'http', ' 80'])('refuses %j', (PORT) => {
  expect(() => portFrom({ PORT }, asked)).toThrow(`PORT is ${PORT}`);
});
