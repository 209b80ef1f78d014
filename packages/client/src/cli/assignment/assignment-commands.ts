import type { Command } from 'commander';
import type { CrucibleClient } from '../../crucible-client.ts';
import { checkCommand } from './check-command.ts';
import { pullCommand } from './pull-command.ts';
import type { PullOptions } from './pull-command.ts';
import { pushCommand } from './push-command.ts';
import type { PushOptions } from './push-command.ts';

type Deps = {
  connect: () => Promise<CrucibleClient>;
  print: (line: string) => void;
  onEnd: (exitCode: number) => void;
};

/** `crucible assignment …`: assignments as folders, for example of a git repository. */
export function addAssignmentCommands(program: Command, { connect, print, onEnd }: Deps): void {
  const assignment = program.command('assignment').description('keep assignments in folders');

  assignment
    .command('check')
    .description('say what a folder would become, and what is wrong with it')
    .argument('<folder>', 'in our own format, or of Exercism, Kattis or GitHub Classroom')
    .action(async (folder: string) => onEnd(await checkCommand({ print }, folder)));

  assignment
    .command('push')
    .description('make a folder the draft of its assignment')
    .argument('<folder>')
    .option('--course <code>', 'make a new assignment of the course with this code or id')
    .option('--force', 'overwrite what others have changed since')
    .action(async (folder: string, options: PushOptions) =>
      onEnd(await pushCommand({ client: await connect(), print }, { folder, options })),
    );

  assignment
    .command('pull')
    .description('make a folder what the draft of its assignment is now')
    .argument('<folder>')
    .option('--id <assignment>', 'of which assignment, where the folder does not say it')
    .action(async (folder: string, options: PullOptions) =>
      onEnd(await pullCommand({ client: await connect(), print }, { folder, options })),
    );
}
