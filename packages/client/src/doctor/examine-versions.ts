import { ENGINE_REQUIREMENTS, judgeVersion } from '@crucible/contracts/engine-requirements';
import type { EngineRequirement } from '@crucible/contracts/engine-requirements';
import type { EngineFacts } from './docker-engine.ts';
import { ok, problem, warning } from './finding.ts';
import type { Finding } from './finding.ts';

/** Whether the parts of the engine are without the holes that were found in older ones. */
export function examineVersions({ Version, Components }: EngineFacts['version']): Finding[] {
  return ENGINE_REQUIREMENTS.flatMap((requirement) => {
    const component = Components.find(({ Name }) => Name === requirement.component);
    const version = component?.Version ?? (requirement.component === 'Engine' ? Version : null);
    return version === null ? [] : [judge(requirement, version)];
  });
}

function judge(requirement: EngineRequirement, version: string): Finding {
  const subject = `Version of ${requirement.component}`;
  const wanted = requirement.minimums.join(', ');
  switch (judgeVersion(version, requirement)) {
    case 'new enough':
      return ok(subject, `${version} has the fixes that are needed.`);
    case 'perhaps fixed by the distribution':
      return warning(
        subject,
        `${version} is older than ${wanted}; its distribution may have put the fixes into it. ${requirement.reason}`,
        `Install all updates of the distribution, and look the numbers up in its security tracker. ${requirement.cure}`,
      );
    case 'too old':
      return problem(subject, `${version} is older than ${wanted}. ${requirement.reason}`, requirement.cure);
    case 'unknown':
      return warning(subject, `${version || 'Nothing'} is no version that is known.`, requirement.cure);
  }
}
