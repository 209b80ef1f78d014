import type { StudentTestResult } from '@crucible/contracts/grading';
import { Lightbulb } from 'lucide-react';
import { endingWords } from './ending-words.ts';
import { FindingList } from './finding-list.tsx';
import { OutputDiff } from './output-diff.tsx';
import { TextBlock } from '../../components/text-block.tsx';

type TestDetailProps = { result: StudentTestResult; onShowCode?: (() => void) | undefined };

/** Everything that may be known of a test and of what the program did in it. */
export function TestDetail({ result, onShowCode }: TestDetailProps) {
  const { message, hint, detail, verdict } = result;
  const ending = detail === null ? null : endingWords(detail);
  return (
    <div className="grid min-w-0 gap-3 px-3.5 pt-1 pb-4 pl-10 text-sm phone:pl-3.5">
      {message !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{message}</p>}
      {ending !== null && <p>{ending}</p>}
      {hint !== '' && (
        <p className="flex gap-2 rounded-md bg-accent-soft px-3 py-2 wrap-anywhere">
          <Lightbulb aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
          <span>
            <strong className="font-semibold">Hint:</strong> {hint}
          </span>
        </p>
      )}
      {detail !== null && <Texts detail={detail} hasPassed={verdict === 'passed'} />}
      {detail?.findings !== undefined && detail.findings.length > 0 && (
        <FindingList findings={detail.findings} onShowCode={onShowCode} />
      )}
      {detail?.truncated === true && (
        <p className="text-xs text-muted">Not all of it is shown: some of the texts are very long.</p>
      )}
    </div>
  );
}

type Detail = NonNullable<StudentTestResult['detail']>;

function Texts({ detail, hasPassed }: { detail: Detail; hasPassed: boolean }) {
  const { call, args = [], stdin, expected, actual, stderr = '', transcript } = detail;
  const isCompared = expected !== undefined && actual !== undefined && !hasPassed;
  return (
    <>
      {call !== undefined && <TextBlock title="Call" text={call} />}
      {isCompared && <OutputDiff expected={expected} actual={actual} />}
      {args.length > 0 && <TextBlock title="Arguments" text={args.join(' ')} />}
      {stdin !== undefined && stdin !== '' && <TextBlock title="Input" text={stdin} />}
      {!isCompared && expected !== undefined && <TextBlock title="Expected" text={expected} />}
      {!isCompared && actual !== undefined && <TextBlock title="Your program" text={actual} />}
      {stderr !== '' && <TextBlock title="Error output" text={stderr} />}
      {transcript !== undefined && transcript.length > 0 && <Transcript parts={transcript} />}
    </>
  );
}

function Transcript({ parts }: { parts: NonNullable<Detail['transcript']> }) {
  return (
    <div className="grid min-w-0 gap-1">
      <p className="text-xs font-medium text-muted">Conversation</p>
      <ol
        aria-label="Conversation"
        tabIndex={0}
        className="max-h-60 overflow-auto rounded-md border border-line bg-canvas px-2.5 py-1.5"
      >
        {parts.map(({ from, text }, index) => (
          <li key={index} className="flex gap-2">
            <span className="w-20 shrink-0 text-xs leading-relaxed text-muted">
              {from === 'program' ? 'You' : 'Judge'}
            </span>
            <span className="min-w-0 font-mono text-[13px] leading-relaxed wrap-anywhere whitespace-pre-wrap">
              {text.replace(/\n$/, '')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
