/** Problems in the form of EvalPlus; as Python writes them, where JSON has no words for it. */
export const EVAL_PLUS_PROBLEMS = [
  {
    ...{ task_id: 'Own/mean', entry_point: 'mean', atol: 0 },
    prompt: 'def mean(values):\n    """The mean of numbers."""\n',
    canonical_solution: '    return sum(values) / len(values)\n',
    contract: '    assert len(values) > 0, "there is a number" # $_CONTRACT_$\n',
    ...{ base_input: [[[1, 2, 4]], [[0.1, 0.2]]], plus_input: [[[]], [[1e300, -1e300, 3]]] },
  },
  {
    ...{ task_id: 'Own/flip', entry_point: 'flip', atol: 0 },
    prompt: 'def flip(pair):\n    """The pair, the other way round."""\n',
    canonical_solution: '    first, second = pair\n    return (second, first)\n',
    contract: '\n    assert isinstance(pair, tuple)\n    assert len(pair) == 2\n',
    ...{
      base_input: [[{ $tuple: [1, 'a'] }]],
      plus_input: [[[1, 2]], [{ $tuple: [null, { $float: 'NaN' }] }]],
    },
  },
  {
    ...{ task_id: 'Own/power', entry_point: 'power', atol: 0 },
    prompt: 'def power(n):\n    """Two to the power of n."""\n',
    canonical_solution: '    return 2 ** n\n',
    contract: '    assert type(n) is int and n >= 0\n',
    ...{ base_input: [[3]], plus_input: [[0], [200], [-1], [2.5]] },
  },
  {
    ...{ task_id: 'Own/root', entry_point: 'root', atol: 0.001 },
    prompt: 'def root(x):\n    """The root of x, within a thousandth."""\n',
    canonical_solution: '    return x ** 0.5\n',
    contract: '    assert x >= 0\n',
    ...{ base_input: [[2]], plus_input: [[{ $float: 'Infinity' }], [12_345_678.5]] },
  },
  {
    ...{ task_id: 'Own/letters', entry_point: 'letters', atol: 0 },
    prompt: 'def letters(text):\n    """The letters of a text, each once."""\n',
    canonical_solution: '    return set(text)\n',
    contract: '    assert isinstance(text, str)\n',
    ...{ base_input: [['abca']], plus_input: [[''], ['\u0000é']] },
  },
];

const whole = (task: string, solution: string) => ({ task_id: `Own/${task}`, solution });
const rest = (task: string, completion: string) => ({ task_id: `Own/${task}`, completion });

/** Samples, and whether they pass. */
export const EVAL_PLUS_SAMPLES: [object, boolean][] = [
  [rest('mean', '    return sum(values) / len(values)\n'), true],
  // Where nothing is said of numbers, floats may differ by a millionth: the contract spares it the empty list.
  [rest('mean', '    return sum(values) / len(values) + 1e-9\n'), true],
  [rest('mean', '    return round(sum(values) / len(values), 2)\n'), false],
  [
    rest('mean', '    class E(float):\n        def __eq__(self, other): return True\n    return E(7)\n'),
    false,
  ],
  [rest('flip', '    return pair[::-1]\n'), true],
  [rest('flip', '    return list(pair[::-1])\n'), false],
  [whole('flip', 'def flip(pair):\n    return pair\n'), false],
  [rest('power', '    return 1 << n\n'), true],
  [rest('power', '    return 2.0 ** n\n'), true],
  [rest('power', '    return int(2.0 ** min(n, 60))\n'), false],
  [rest('root', '    return round(x ** 0.5, 3) if x < 1e9 else x\n'), true],
  [rest('root', '    return round(x ** 0.5, 1)\n'), false],
  [rest('letters', '    return frozenset(text)\n'), true],
  [rest('letters', '    return sorted(set(text))\n'), false],
  [rest('letters', '    import sys; sys.exit(0)\n'), false],
];
