import { all, either, ends, neverSays, prints, says } from '../suite/conditions.ts';
import { engineCases } from '../suite/engine-cases.ts';

export const DESCRIPTORS = engineCases('descriptors', [
  {
    id: 'count',
    title: 'A process has at most 1024',
    program: { file: 'descriptors.py' },
    expect: all(
      ends('completed'),
      says('ended by EMFILE at most 1024: True', 'refused to raise the limit'),
      neverSays('ALLOWED'),
    ),
  },
  {
    id: 'family',
    title: 'Forty processes with a thousand each disturb nobody',
    isHog: true,
    program: { file: 'descriptors-family.py' },
    expect: all(ends('completed'), prints('all are there\n')),
  },
  {
    id: 'in-flight',
    title: 'Those on their way in a message come to an end',
    isHog: true,
    program: { file: 'descriptors-in-flight.py' },
    expect: either(ends('memory_limit'), all(ends('completed'), prints('came to an end: True\n'))),
  },
  {
    id: 'inherited',
    title: 'A program inherits none to write to but its output',
    program: { file: 'inherited-descriptors.py' },
    expect: all(ends('completed'), neverSays('ALLOWED'), says('looked')),
  },
]);
