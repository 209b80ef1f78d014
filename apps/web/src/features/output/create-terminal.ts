import { FitAddon } from '@xterm/addon-fit';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { Terminal } from '@xterm/xterm';

export type TerminalHandle = { terminal: Terminal; fit: FitAddon };

/** A terminal in an element. What a program prints can make a link to a web page, and nothing else happens. */
export function createTerminal(host: HTMLElement, fontSize: number): TerminalHandle {
  const terminal = new Terminal({
    fontFamily: getComputedStyle(host).fontFamily,
    fontSize,
    lineHeight: 1.3,
    cursorStyle: 'bar',
    cursorInactiveStyle: 'bar',
    cursorWidth: 2,
    scrollback: 10_000,
    minimumContrastRatio: 4.5,
    allowProposedApi: false,
    linkHandler: { activate: (_event, target) => openLink(target), allowNonHttpProtocols: false },
    windowOptions: {},
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  terminal.loadAddon(new WebLinksAddon((_event, target) => openLink(target)));
  terminal.open(host);
  return { terminal, fit };
}

/** Only web pages, and they learn nothing of this one. */
function openLink(target: string): void {
  if (!URL.canParse(target)) return;
  const { protocol, href } = new URL(target);
  if (protocol === 'http:' || protocol === 'https:') window.open(href, '_blank', 'noopener,noreferrer');
}
