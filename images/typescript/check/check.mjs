/*
 * The type check of a program, by a checker that has loaded the standard library before the program came. Waits for
 * the agent's word on descriptor 3, then says and ends with what `tsc --pretty false` would.
 */
import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SyncRpcChannel } from '../typescript/client/syncChannel.js';
import { formatDiagnostics } from './format-diagnostics.mjs';

const COMPILER = '/usr/lib/typescript/lib/tsc';
const CONFIG = '/usr/lib/check/tsconfig.json';
const WORKSPACE = '/workspace';
const CONTROL_FD = 3;
const STATUS_OF_ERRORS = 1;
/** The category of a diagnostic that is an error. */
const ERROR = 1;

const compiler = new SyncRpcChannel(COMPILER, ['--api', '--cwd', WORKSPACE]);
request('initialize', null);
check({ openProjects: [CONFIG] });

if (readFileSync(CONTROL_FD, 'utf8') === '') process.reallyExit(0);

const { isWrong, text } = check({ fileChanges: { created: listFiles() } });
writeAll(text);
// An orderly end would wait for the compiler to end; the agent does away with it anyway.
process.reallyExit(isWrong ? STATUS_OF_ERRORS : 0);

function check(changes) {
  const diagnostics = diagnose(request('updateSnapshot', changes));
  return {
    isWrong: diagnostics.some(({ category }) => category === ERROR),
    text: formatDiagnostics(diagnostics, WORKSPACE),
  };
}

function request(method, parameters) {
  const answer = compiler.requestSync(method, JSON.stringify(parameters));
  return answer === '' ? null : JSON.parse(answer);
}

/** Like tsc: types are of interest only once everything can be parsed. */
function diagnose({ snapshot, projects: [project] }) {
  const ask = (method) => request(method, { snapshot, project: project.id }) ?? [];
  const unreadable = [...ask('getConfigFileParsingDiagnostics'), ...ask('getSyntacticDiagnostics')];
  if (unreadable.length > 0) return unreadable;
  const general = [...ask('getProgramDiagnostics'), ...ask('getGlobalDiagnostics')];
  return general.length > 0 ? general : ask('getSemanticDiagnostics');
}

function listFiles() {
  const entries = readdirSync(WORKSPACE, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function writeAll(content) {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}
