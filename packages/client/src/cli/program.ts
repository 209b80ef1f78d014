import { setMaxListeners } from 'node:events';
import { MemorySizeSchema } from '@crucible/contracts/memory-size';
import { RequestedIsolationSchema } from '@crucible/contracts/isolation';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CrucibleClient } from '../crucible-client.ts';
import { addAssignmentCommands } from './assignment/assignment-commands.ts';
import { addEvaluationCommands } from './evaluation/evaluation-commands.ts';
import { findConnection, requireKey } from './connection.ts';
import type { Connection } from './connection.ts';
import { doctorCommand } from './doctor-command.ts';
import { imagesCommand, pullCommand } from './images-command.ts';
import { runCommand } from './run-command.ts';
import type { RunOptions } from './run-command.ts';

export type CommandLine = {
  env: { url: string | undefined; apiKey: string | undefined; dockerHost: string | undefined };
  currentFolder: string;
  stdin: NodeJS.ReadStream;
  write: (stream: 'stdout' | 'stderr', text: string) => void;
  /** Aborted by Ctrl-C. */
  signal: AbortSignal;
};

/** The commands; `onEnd` gets the exit code of the one that ran. */
export function buildProgram(line: CommandLine, onEnd: (exitCode: number) => void): Command {
  setMaxListeners(0, line.signal);
  const program = new Command('crucible')
    .description(
      'Runs code on a Crucible installation, keeps its assignments in folders, and measures by its benchmarks.',
    )
    .option('--url <address>', 'the service (else CRUCIBLE_URL, else the installation around this folder)')
    .showHelpAfterError()
    .configureOutput({
      writeOut: (text) => line.write('stdout', text),
      writeErr: (text) => line.write('stderr', text),
    });
  const print = (text: string) => line.write('stdout', `${text}\n`);
  const connect = async (): Promise<Connection> =>
    findConnection({ options: program.opts(), env: line.env, currentFolder: line.currentFolder });
  const connectedClient = async () => {
    const connection = await connect();
    return new CrucibleClient({ url: connection.url, apiKey: requireKey(connection) });
  };

  program
    .command('run')
    .description('run a program; its output appears while it arrives, its exit code is ours')
    .argument('<program>', 'the file to run')
    .argument('[arguments...]', 'what the program gets; after -- when they begin with a dash')
    .option('--stdin <file>', 'what the program reads; - is what this command reads')
    .option('--file <path>', 'a further file beside the program; can be repeated', collect, [])
    .option('--language <name>', 'else the file name decides')
    .option('--image <name>', 'the image to run it in')
    .option('--timeout <seconds>', 'wall-clock time', seconds)
    .option('--memory <size>', 'bytes, or like 512m', memory)
    .addOption(new Option('--isolation <level>').choices(RequestedIsolationSchema.options))
    .option('--json', 'print the whole result instead of the output')
    .action(async (file: string, args: string[], options: RunOptions) => {
      const { stdin, write, signal } = line;
      const deps = { client: await connectedClient(), stdin, write, signal };
      onEnd(await runCommand(deps, { program: file, args, options }));
    });

  const images = program
    .command('images')
    .description('list what code can be run in')
    .option('--json', 'print everything that is known of them')
    .action(async (options: { json?: boolean }) =>
      onEnd(await imagesCommand({ client: await connectedClient(), print }, options)),
    );
  images
    .command('pull')
    .description('make sure that the engine has the images')
    .argument('[names...]', 'all when none is named')
    .action(async (names: string[]) =>
      onEnd(await pullCommand({ client: await connectedClient(), print }, names)),
    );

  addAssignmentCommands(program, { connect: connectedClient, print, onEnd });
  addEvaluationCommands(program, { connect: connectedClient, print, signal: line.signal, onEnd });

  program
    .command('doctor')
    .description('say what is wrong with this installation, and what helps')
    .option('--json', 'print the findings for programs')
    .action(async (options: { json?: boolean }) => {
      const { dockerHost } = line.env;
      onEnd(await doctorCommand({ connection: await connect(), dockerHost, print }, options));
    });
  return program;
}

function collect(path: string, before: string[]): string[] {
  return [...before, path];
}

function seconds(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('It is a number of seconds above zero.');
}

function memory(text: string): number {
  const parsed = MemorySizeSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError('It is a number of bytes above zero, or like 512m.');
}
