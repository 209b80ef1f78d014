import type { ExecutionEvent, ExecutionRequest } from './executor.ts';
import { parseDiagnostics } from './parse-diagnostics.ts';

/** Compiler output that is searched for diagnostics. */
const MAX_DIAGNOSTIC_TEXT_BYTES = 256 * 1024;

type OnEvent = (event: ExecutionEvent) => void | Promise<void>;

export type StepWatch = {
  onEvent: OnEvent;
  /** Bytes of the step's output that were passed on. */
  deliveredBytes(): number;
};

/** Passes output on, counting it and keeping what the compiler says. */
export function watchOutput(onEvent: OnEvent) {
  const compilerText: Uint8Array[] = [];
  let compilerBytes = 0;

  function keep(data: Uint8Array): void {
    if (compilerBytes >= MAX_DIAGNOSTIC_TEXT_BYTES) return;
    compilerText.push(data);
    compilerBytes += data.length;
  }

  return {
    /** For one step; of a case where there is a position. */
    step(casePosition?: number): StepWatch {
      let delivered = 0;
      return {
        onEvent(event) {
          if (event.type === 'output') {
            delivered += event.data.length;
            if (event.step === 'compile') keep(event.data);
          }
          return onEvent(casePosition === undefined ? event : { ...event, casePosition });
        },
        deliveredBytes: () => delivered,
      };
    },
    /** For a step that nobody is to hear of. */
    unheard: (): StepWatch => ({ onEvent: () => undefined, deliveredBytes: () => 0 }),
    diagnostics(request: ExecutionRequest) {
      const text = Buffer.concat(compilerText).toString('utf8', 0, MAX_DIAGNOSTIC_TEXT_BYTES);
      return parseDiagnostics(text, request.language.compile?.diagnosticPattern);
    },
  };
}
