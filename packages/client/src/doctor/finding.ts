/** What the doctor says of one thing: how it is, in a sentence, and what helps. */
export type Finding = {
  state: 'ok' | 'warning' | 'problem' | 'skipped';
  /** What was looked at: `Docker engine`. */
  subject: string;
  sentence: string;
  /** What to do; given with every warning and problem. */
  cure?: string;
};

export function ok(subject: string, sentence: string): Finding {
  return { state: 'ok', subject, sentence };
}

export function skipped(subject: string, sentence: string): Finding {
  return { state: 'skipped', subject, sentence };
}

export function warning(subject: string, sentence: string, cure: string): Finding {
  return { state: 'warning', subject, sentence, cure };
}

export function problem(subject: string, sentence: string, cure: string): Finding {
  return { state: 'problem', subject, sentence, cure };
}
