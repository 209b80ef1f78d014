import * as monaco from 'monaco-editor/editor';

/** What there is to colour in a language that the editor does not know by itself. */
type SimpleLanguage = {
  id: string;
  /** What begins a comment that ends with its line. */
  lineComment: string;
  blockComment?: readonly [string, string];
  /** Signs around texts. */
  quotes: readonly string[];
  keywords: string;
  /** Whether `END` and `end` are the same word. */
  ignoresCase?: boolean;
};

const SIMPLE_LANGUAGES: readonly SimpleLanguage[] = [
  {
    id: 'ada',
    lineComment: '--',
    quotes: ['"'],
    keywords:
      'abort abs accept access all and array at begin body case constant declare delay digits do else elsif end entry exception exit for function generic goto if in is limited loop mod new not null of or others out package pragma private procedure protected raise range record rem renames return reverse select separate subtype task terminate then type until use when while with xor',
    ignoresCase: true,
  },
  {
    id: 'awk',
    lineComment: '#',
    quotes: ['"'],
    keywords:
      'BEGIN BEGINFILE END ENDFILE break case continue default delete do else exit for function getline if in next nextfile print printf return switch while',
  },
  {
    id: 'erlang',
    lineComment: '%',
    quotes: ['"', "'"],
    keywords:
      'after and andalso begin band bnot bor bsl bsr bxor case catch div else end fun if maybe not of or orelse receive rem try when xor',
  },
  {
    id: 'fortran',
    lineComment: '!',
    quotes: ['"', "'"],
    keywords:
      'allocatable allocate call case character class close complex contains cycle deallocate dimension do double else elseif elsewhere end enddo endif exit function if implicit in inout integer intent interface kind logical module none nullify only open optional out parameter pointer precision print private procedure program public pure read real recursive result return save select stop subroutine target then type use where while write',
    ignoresCase: true,
  },
  {
    id: 'haskell',
    lineComment: '--',
    blockComment: ['{-', '-}'],
    quotes: ['"'],
    keywords:
      'case class data default deriving do else family forall foreign hiding if import in infix infixl infixr instance let module newtype of qualified then type where',
  },
  {
    id: 'nim',
    lineComment: '#',
    blockComment: ['#[', ']#'],
    quotes: ['"'],
    keywords:
      'and as asm bind block break case cast concept const continue converter defer discard distinct div do elif else end enum except export finally for from func if import in include interface is isnot iterator let macro method mixin mod nil not notin object of or out proc ptr raise ref return shl shr static template try tuple type using var when while xor yield',
  },
  {
    id: 'ocaml',
    lineComment: '',
    blockComment: ['(*', '*)'],
    quotes: ['"'],
    keywords:
      'and as assert begin class constraint do done downto else end exception external false for fun function functor if in include inherit initializer lazy let match method module mutable new nonrec object of open or private rec sig struct then to true try type val virtual when while with',
  },
  {
    id: 'octave',
    lineComment: '%',
    blockComment: ['%{', '%}'],
    quotes: ['"'],
    keywords:
      'break case catch classdef continue do else elseif end end_try_catch end_unwind_protect endfor endfunction endif endswitch endwhile for function global if otherwise persistent return switch try until unwind_protect unwind_protect_cleanup while',
  },
  {
    id: 'prolog',
    lineComment: '%',
    blockComment: ['/*', '*/'],
    quotes: ['"', "'"],
    keywords:
      'is mod rem div dynamic discontiguous initialization module use_module table multifile fail true false not',
  },
];

/** Makes the editor colour the languages of the catalogue for which it has no rules of its own. */
export function registerSimpleLanguages(): void {
  for (const language of SIMPLE_LANGUAGES) {
    const { id, lineComment, blockComment, quotes } = language;
    monaco.languages.register({ id });
    monaco.languages.setMonarchTokensProvider(id, toMonarch(language));
    monaco.languages.setLanguageConfiguration(id, {
      comments: {
        ...(lineComment === '' ? {} : { lineComment }),
        ...(blockComment === undefined ? {} : { blockComment: [...blockComment] }),
      },
      brackets: [
        ['(', ')'],
        ['[', ']'],
        ['{', '}'],
      ],
      autoClosingPairs: [
        ...['()', '[]', '{}'].map(([open = '', close = '']) => ({ open, close })),
        ...quotes.map((quote) => ({ open: quote, close: quote, notIn: ['string', 'comment'] })),
      ],
    });
  }
}

function toMonarch({
  lineComment,
  blockComment,
  quotes,
  keywords,
  ignoresCase = false,
}: SimpleLanguage): monaco.languages.IMonarchLanguage {
  const [opening, closing] = blockComment ?? [];
  return {
    ignoreCase: ignoresCase,
    unicode: true,
    keywords: keywords.split(' '),
    tokenizer: {
      root: [
        ...(opening === undefined
          ? []
          : [[new RegExp(escape(opening)), 'comment', '@comment'] as monaco.languages.IMonarchLanguageRule]),
        ...(lineComment === ''
          ? []
          : [[new RegExp(`${escape(lineComment)}.*$`), 'comment'] as monaco.languages.IMonarchLanguageRule]),
        ...quotes.map((quote): monaco.languages.IMonarchLanguageRule => [
          new RegExp(`${quote}(?:[^${quote}\\\\]|\\\\.)*${quote}?`),
          'string',
        ]),
        [/[\p{L}_][\p{L}\p{N}_]*/u, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
        [/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
        [/[()[\]{}]/, '@brackets'],
      ],
      ...(closing === undefined
        ? {}
        : {
            comment: [
              [new RegExp(escape(closing)), 'comment', '@pop'] as monaco.languages.IMonarchLanguageRule,
              [/./, 'comment'] as monaco.languages.IMonarchLanguageRule,
            ],
          }),
    },
  };
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
