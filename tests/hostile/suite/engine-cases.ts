import type { EngineCase, Group, HostileProgram } from './hostile-case.ts';

type Described = Omit<EngineCase, 'kind' | 'group' | 'programs'> & {
  /** One program; else `programs`. */
  program?: HostileProgram;
  programs?: HostileProgram[];
};

/** Cases of one group whose programs run in sandboxes. */
export function engineCases(group: Group, described: Described[]): EngineCase[] {
  return described.map(({ program, programs, ...rest }) => ({
    ...rest,
    kind: 'engine',
    group,
    programs: programs ?? (program === undefined ? [] : [program]),
  }));
}
