import type { editor } from 'monaco-editor/editor';

/** Monaco takes no CSS variables: these are the page's colours again, with five inks for the syntax. */
export const LIGHT_THEME: editor.IStandaloneThemeData = {
  base: 'vs',
  inherit: true,
  rules: [
    { token: '', foreground: '1a1f26' },
    { token: 'comment', foreground: '5c6674', fontStyle: 'italic' },
    { token: 'keyword', foreground: 'a3360a' },
    { token: 'string', foreground: '15693a' },
    { token: 'number', foreground: '6a3aa5' },
    { token: 'type', foreground: '0b5f8a' },
  ],
  colors: {
    'editor.background': '#ffffff',
    'editor.foreground': '#1a1f26',
    'editorLineNumber.foreground': '#6b7583',
    'editorLineNumber.activeForeground': '#1a1f26',
    'editor.lineHighlightBackground': '#f6f7f8',
    'editor.lineHighlightBorder': '#00000000',
    'editor.selectionBackground': '#fbd9c0',
    'editorCursor.foreground': '#c2410c',
    'editorIndentGuide.background1': '#e4e7eb',
    'diffEditor.insertedLineBackground': '#15703a12',
    'diffEditor.insertedTextBackground': '#15703a20',
    'diffEditor.removedLineBackground': '#b3261e10',
    'diffEditor.removedTextBackground': '#b3261e1c',
    focusBorder: '#c2410c',
  },
};

export const DARK_THEME: editor.IStandaloneThemeData = {
  base: 'vs-dark',
  inherit: true,
  rules: [
    { token: '', foreground: 'e7eaef' },
    { token: 'comment', foreground: '8793a3', fontStyle: 'italic' },
    { token: 'keyword', foreground: 'ff9a52' },
    { token: 'string', foreground: '8fd6a8' },
    { token: 'number', foreground: 'cfaaf5' },
    { token: 'type', foreground: '7cc4ea' },
  ],
  colors: {
    'editor.background': '#14181d',
    'editor.foreground': '#e7eaef',
    'editorLineNumber.foreground': '#7c8796',
    'editorLineNumber.activeForeground': '#e7eaef',
    'editor.lineHighlightBackground': '#1a1f26',
    'editor.lineHighlightBorder': '#00000000',
    'editor.selectionBackground': '#5a3416',
    'editorCursor.foreground': '#f57a1f',
    'editorIndentGuide.background1': '#2a323c',
    'editorWidget.background': '#20262e',
    'diffEditor.insertedLineBackground': '#57c98e10',
    'diffEditor.insertedTextBackground': '#57c98e1a',
    'diffEditor.removedLineBackground': '#ff8f8010',
    'diffEditor.removedTextBackground': '#ff8f801a',
    focusBorder: '#f57a1f',
  },
};
