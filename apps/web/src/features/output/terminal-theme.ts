import type { ITheme } from '@xterm/xterm';
import { STDERR_COLOR_INDEX } from '../../model/stderr-style.ts';

const LIGHT: ITheme = {
  background: '#ffffff',
  foreground: '#1a1f26',
  cursor: '#c2410c',
  cursorAccent: '#ffffff',
  selectionBackground: '#fbd9c0',
  black: '#1a1f26',
  red: '#b3261e',
  green: '#15703a',
  yellow: '#855800',
  blue: '#0b5cad',
  magenta: '#8a2f9c',
  cyan: '#0a6b74',
  white: '#d5d9e0',
  brightBlack: '#545e6c',
  brightRed: '#c93a2f',
  brightGreen: '#1d8549',
  brightYellow: '#946300',
  brightBlue: '#1f6fd0',
  brightMagenta: '#a43fb8',
  brightCyan: '#0f7d87',
  brightWhite: '#f2f3f5',
};

const DARK: ITheme = {
  background: '#14181d',
  foreground: '#e7eaef',
  cursor: '#f57a1f',
  cursorAccent: '#14181d',
  selectionBackground: '#5a3416',
  black: '#20262e',
  red: '#ff8f80',
  green: '#57c98e',
  yellow: '#e8b75c',
  blue: '#7fb5f5',
  magenta: '#d9a0ea',
  cyan: '#6fd0d8',
  white: '#c9d0d9',
  brightBlack: '#8793a3',
  brightRed: '#ffac9f',
  brightGreen: '#84dcae',
  brightYellow: '#f3cd85',
  brightBlue: '#a5cbfa',
  brightMagenta: '#e7bff2',
  brightCyan: '#97e0e6',
  brightWhite: '#ffffff',
};

/** The colours of a terminal; the one of stderr sits in the palette, so that text already drawn changes with the theme. */
export function terminalTheme(dark: boolean): ITheme {
  const extendedAnsi: string[] = [];
  extendedAnsi[STDERR_COLOR_INDEX - 16] = dark ? '#ff9d88' : '#a8321e';
  return { ...(dark ? DARK : LIGHT), extendedAnsi };
}
