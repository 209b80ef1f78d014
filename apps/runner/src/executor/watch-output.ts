import type { ExecutionEvent, ExecutionRequest } from './executor.ts';
import { parseDiagnostics } from './parse-diagnostics.ts';

/** Compiler output that is searched for diagnostics. */
const MAX_DIAGNOSTIC_TEXT_BYTES = 256 * 1024;

/** Passes output on, counting it and keeping what the compiler says. */
export function watchOutput(onEvent: (event: ExecutionEvent) => void | Promise<void>) {
  const compilerText: Uint8Array[] = [];
  let compilerBytes = 0;
  let delivered = 0;
  return {
    onEvent(event: ExecutionEvent) {
      if (event.type === 'output') {
        delivered += event.data.length;
        if (event.step === 'compile' && compilerBytes < MAX_DIAGNOSTIC_TEXT_BYTES) {
          compilerText.push(event.data);
          compilerBytes += event.data.length;
        }
      }
      return onEvent(event);
    },
    deliveredBytes: () => delivered,
    diagnostics(request: ExecutionRequest) {
      const text = Buffer.concat(compilerText).toString('utf8', 0, MAX_DIAGNOSTIC_TEXT_BYTES);
      return parseDiagnostics(text, request.language.compile?.diagnosticPattern);
    },
  };
}
