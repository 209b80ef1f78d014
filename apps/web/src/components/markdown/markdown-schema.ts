import type { Options } from 'rehype-sanitize';

/**
 * What may come of a text: what Markdown itself has words for, and nothing else. There are no classes but those by which
 * code and math are found afterwards, no styles, and no ids but those of notes, which are ours.
 */
export const markdownSchema: Options = {
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'ul', 'ol', 'li'],
    ...['strong', 'em', 'del', 'code', 'pre', 'a', 'img', 'sup', 'input', 'section'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', 'title', 'id', 'ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['src', 'alt', 'title'],
    code: [['className', 'math-inline', 'math-display', /^language-[\w+#.-]{1,40}$/]],
    h2: ['id', ['className', 'sr-only']],
    input: [
      ['type', 'checkbox'],
      ['disabled', true],
      ['checked', true],
    ],
    li: ['id', ['className', 'task-list-item']],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  // Ids begin with a prefix of this very text, which it cannot choose.
  clobber: [],
  protocols: {},
  ancestors: {},
  strip: ['script'],
};
