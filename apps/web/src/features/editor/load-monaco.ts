import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/register.all';
import {
  ModuleKind,
  ModuleResolutionKind,
  javascriptDefaults,
  typescriptDefaults,
} from 'monaco-editor/languages/features/typescript/register';
import { DARK_THEME, LIGHT_THEME } from './monaco-themes.ts';
import { registerSimpleLanguages } from './simple-languages.ts';

// Workers come from the page's own origin, as everything of the editor does.
window.MonacoEnvironment = {
  getWorker(_id, label) {
    if (label === 'typescript' || label === 'javascript') {
      return new Worker(new URL('monaco-editor/language/typescript/ts.worker.js', import.meta.url), {
        type: 'module',
      });
    }
    return new Worker(new URL('monaco-editor/editor/editor.worker.js', import.meta.url), { type: 'module' });
  },
};

for (const defaults of [javascriptDefaults, typescriptDefaults]) {
  // The compiler in the image knows the types of its platform; a second opinion without them would be wrong.
  defaults.setDiagnosticsOptions({
    noSemanticValidation: true,
    noSuggestionDiagnostics: true,
    noSyntaxValidation: false,
  });
  defaults.setCompilerOptions({
    ...defaults.getCompilerOptions(),
    allowNonTsExtensions: true,
    module: ModuleKind.ESNext,
    moduleResolution: ModuleResolutionKind.NodeJs,
  });
  defaults.setEagerModelSync(true);
}

registerSimpleLanguages();

// The page has a use of its own for these keys; Monaco would insert a line.
monaco.editor.addKeybindingRule({
  keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyMod.Shift | monaco.KeyCode.Enter,
  command: '-editor.action.insertLineBefore',
});

monaco.editor.defineTheme('crucible-light', LIGHT_THEME);
monaco.editor.defineTheme('crucible-dark', DARK_THEME);

export { monaco };
