import type { Command } from 'commander';
import type { CrucibleClient } from '../../crucible-client.ts';
import { statusCommand } from './status-command.ts';
import { submitCommand } from './submit-command.ts';
import type { SubmitOptions } from './submit-command.ts';

type Deps = {
  connect: () => Promise<CrucibleClient>;
  print: (line: string) => void;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
  onEnd: (exitCode: number) => void;
};

/** `crucible eval …`: candidates, measured by benchmarks. */
export function addEvaluationCommands(program: Command, { connect, print, signal, onEnd }: Deps): void {
  const evaluation = program.command('eval').description('measure candidates by benchmarks');
  evaluation
    .command('submit')
    .description('send samples and have them run')
    .argument('<samples>', 'lines of JSON, packed by gzip or not')
    .requiredOption('--benchmark <slug>', 'what to measure by')
    .requiredOption('--candidate <name>', 'what is measured; made where there is none of this name')
    .option('--no-cache', 'run every sample, whatever is known of equal ones')
    .option('--wait', 'wait until all have run, and print the scores')
    .action(async (samples: string, options: SubmitOptions) =>
      onEnd(await submitCommand({ client: await connect(), print, signal }, { samples, options })),
    );
  evaluation
    .command('status')
    .description('how far an evaluation has come, and what it is worth so far')
    .argument('<id>', 'of the evaluation')
    .option('--json', 'print everything that is known of it')
    .action(async (id: string, options: { json?: boolean }) =>
      onEnd(await statusCommand({ client: await connect(), print }, { id, options })),
    );
}
