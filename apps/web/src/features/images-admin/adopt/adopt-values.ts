import type { Limits } from '@crucible/contracts/limits';
import type { AdoptForm, LanguageForm, LanguagePreset } from './adopt-form-schema.ts';
import { textOfArgv } from './argv-text.ts';

const MIB = 1024 * 1024;

const LIMITS: Limits = {
  ...{ wallMs: 10_000, cpuMs: 10_000, memoryBytes: 256 * MIB, pids: 64, outputBytes: MIB },
  ...{ fileSizeBytes: 16 * MIB, workspaceBytes: 64 * MIB, inodes: 4096 },
};

const NO_LANGUAGE: LanguageForm = {
  ...{ id: '', name: '', entryFile: '', extension: '', editorLanguage: 'plaintext', versionCommand: '' },
  ...{
    versionPattern: String.raw`(\d+\.\d+\S*)`,
    compile: '',
    diagnosticPattern: '',
    run: '',
    env: '',
    example: '',
  },
};

/** With what the form begins. */
export function adoptValues(): AdoptForm {
  return {
    ...{ imageName: '', reference: '', description: '', isolation: '' },
    ...{ languages: [NO_LANGUAGE], defaultLimits: LIMITS },
  };
}

/**
 * The fields of a language as an image that is there has it, or empty ones. Processes that wait for their program are left
 * out: they need what only our own images have.
 */
export function languageValues(preset: LanguagePreset | undefined): LanguageForm {
  if (preset === undefined) return NO_LANGUAGE;
  const { id, name, entryFile, extension, editorLanguage, versionPattern, compile, run, env, examples } =
    preset;
  const hello = examples.find(({ files }) => files.length === 1);
  return {
    ...{ id, name, entryFile, extension, editorLanguage, versionPattern },
    versionCommand: textOfArgv(preset.versionCommand),
    compile: compile === undefined ? '' : textOfArgv(compile.argv),
    diagnosticPattern: compile?.diagnosticPattern ?? '',
    run: textOfArgv(run.argv),
    env: Object.entries(env)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n'),
    example: hello?.files[0]?.content ?? '',
  };
}
