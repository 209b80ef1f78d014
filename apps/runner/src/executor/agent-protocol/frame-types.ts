/** Frame types of images/agent/PROTOCOL.md. */
export const INBOUND = {
  file: 0x01,
  prepare: 0x02,
  exec: 0x03,
  stdin: 0x04,
  stdinEof: 0x05,
  signal: 0x06,
  resize: 0x07,
  collect: 0x08,
  seal: 0x09,
  reset: 0x0a,
} as const;

export const OUTBOUND = {
  ready: 0x81,
  started: 0x82,
  stdout: 0x83,
  stderr: 0x84,
  exited: 0x85,
  artifact: 0x86,
  collected: 0x87,
  error: 0x88,
  prepared: 0x89,
  stdinTaken: 0x8a,
} as const;

/** Of a frame that goes in; one that comes out has the seal after that. */
export const HEADER_BYTES = 5;
export const SEAL_BYTES = 16;
export const MAX_PAYLOAD_BYTES = 1024 * 1024;
export const PROTOCOL_VERSION = 3;

export const STEP_NUMBERS = { compile: 0, run: 1 } as const;
export const NO_SLOT = 255;
