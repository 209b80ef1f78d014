'use client';

import 'katex/dist/katex.min.css';
import { useId, useMemo } from 'react';
import ReactMarkdown from 'react-markdown';
import type { Options } from 'react-markdown';
import rehypeHighlight from 'rehype-highlight';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { classNames } from '../../lib/class-names.ts';
import { htmlAsText } from './html-as-text.ts';
import { markdownParts } from './markdown-parts.tsx';
import type { AssetUrl } from './markdown-parts.tsx';
import { markdownSchema } from './markdown-schema.ts';
import { TextBoundary } from './text-boundary.tsx';
import './markdown.css';

type MarkdownProps = {
  text: string;
  /** Pictures and files that belong to the text; there are none where it is missing. */
  assetUrl?: AssetUrl;
  /** Level of its first heading on the page. */
  topHeading?: 2 | 3 | 4;
  className?: string;
};

const remarkPlugins: Options['remarkPlugins'] = [remarkGfm, remarkMath];
// Sanitised first: what comes after draws math and colours code, from text alone, and is trusted with that.
const rehypePlugins: Options['rehypePlugins'] = [
  [rehypeSanitize, markdownSchema],
  [rehypeKatex, { trust: false, strict: 'ignore', maxSize: 20, maxExpand: 500, errorColor: 'var(--bad)' }],
  [rehypeHighlight, { detect: false }],
];
const noAssets: AssetUrl = () => null;

/**
 * A text in Markdown, with math and coloured code. Whoever wrote it decides what it says and nothing else: HTML is shown as
 * text, and links and pictures lead only to where `resolveTarget` lets them.
 */
export function Markdown({ text, assetUrl = noAssets, topHeading = 2, className }: MarkdownProps) {
  const id = useId().replaceAll(/[^\w-]/g, '');
  const components = useMemo(() => markdownParts(assetUrl, topHeading), [assetUrl, topHeading]);
  const rehypeOptions = useMemo(
    () => ({ clobberPrefix: `note-${id}-`, handlers: { html: htmlAsText } }),
    [id],
  );
  return (
    <div className={classNames('markdown', className)}>
      <TextBoundary text={text}>
        <ReactMarkdown
          remarkPlugins={remarkPlugins}
          rehypePlugins={rehypePlugins}
          remarkRehypeOptions={rehypeOptions}
          components={components}
          // Addresses are looked at where they are used, which knows what they are for.
          urlTransform={(url) => url}
        >
          {text}
        </ReactMarkdown>
      </TextBoundary>
    </div>
  );
}
