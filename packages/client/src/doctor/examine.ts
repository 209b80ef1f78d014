import { CrucibleClient } from '../crucible-client.ts';
import { createDockerEngine } from './docker-engine.ts';
import { engineElsewhere, examineService, noKey } from './examine-service.ts';
import { examineConfinement } from './examine-confinement.ts';
import { examineEngine } from './examine-engine.ts';
import { examineExecution } from './examine-execution.ts';
import { examineImages } from './examine-images.ts';
import { examineVersions } from './examine-versions.ts';
import type { Finding } from './finding.ts';

export type Patient = {
  /** Where the service is. */
  url: string;
  apiKey: string | null;
  /** What DOCKER_HOST says. */
  dockerHost: string | undefined;
  /** The list of built images, in the folder of an installation. */
  catalogFile: string | null;
};

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Looks at everything that a Crucible needs, from the ground up; every finding that is not ok comes with its cure. */
export async function examine({ url, apiKey, dockerHost, catalogFile }: Patient): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (LOOPBACK.includes(new URL(url).hostname)) {
    const engine = createDockerEngine(dockerHost);
    const { finding, facts } = await examineEngine(engine);
    findings.push(finding);
    if (facts !== null) {
      findings.push(...examineVersions(facts.version), ...examineConfinement(facts.info));
      findings.push(await examineImages(engine, catalogFile));
    }
  } else {
    findings.push(engineElsewhere(url));
  }
  const service = await examineService({ url, fetch });
  findings.push(...service);
  if (service.some((finding) => finding.subject === 'Service' && finding.state === 'problem'))
    return findings;
  findings.push(
    apiKey === null ? noKey() : await examineExecution(new CrucibleClient({ url, apiKey, maxRetries: 0 })),
  );
  return findings;
}
