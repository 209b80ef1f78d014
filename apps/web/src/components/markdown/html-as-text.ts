import type { Options } from 'react-markdown';

type RehypeOptions = NonNullable<Options['remarkRehypeOptions']>;
type HtmlHandler = NonNullable<NonNullable<RehypeOptions['handlers']>['html']>;

const BLOCKS: readonly string[] = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

/** HTML is shown as it was typed: whoever writes `List<Integer>` wants to see it. Comments are left out. */
export const htmlAsText: HtmlHandler = (_state, node: { value: string }, parent) => {
  if (node.value.startsWith('<!--')) return undefined;
  const text = { type: 'text' as const, value: node.value };
  if (!BLOCKS.includes(parent?.type ?? 'root')) return text;
  return { type: 'element', tagName: 'p', properties: {}, children: [text] };
};
