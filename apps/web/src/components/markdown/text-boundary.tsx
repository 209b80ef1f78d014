'use client';

import { Component } from 'react';
import type { ReactNode } from 'react';

type TextBoundaryProps = { text: string; children: ReactNode };
type TextBoundaryState = { text: string; failed: boolean };

/** Shows a text as it was typed when drawing it fails, as with parts nested a thousand deep. */
export class TextBoundary extends Component<TextBoundaryProps, TextBoundaryState> {
  override state: TextBoundaryState = { text: this.props.text, failed: false };

  /** Another text deserves another try. */
  static getDerivedStateFromProps(
    { text }: TextBoundaryProps,
    state: TextBoundaryState,
  ): TextBoundaryState | null {
    return text === state.text ? null : { text, failed: false };
  }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <pre className="whitespace-pre-wrap">{this.props.text}</pre>;
  }
}
