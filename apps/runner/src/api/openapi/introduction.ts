export const TAGS = [
  { name: 'Executions', description: 'Run programs, and see what became of them.' },
  { name: 'Images', description: 'What code can be run in.' },
  { name: 'API keys', description: 'Who may use this API, and for what.' },
  { name: 'Service', description: 'How the service is.' },
  { name: 'Piston', description: 'For clients of Piston: change their base URL.' },
  { name: 'Judge0', description: 'For clients of Judge0: change their base URL.' },
  { name: 'Documentation', description: 'What you are reading.' },
];

export const INTRODUCTION = `Runs untrusted code in hardened containers that are used once, and tells what became of it.

## Keys

Every request carries a key: \`Authorization: Bearer cru_…\`. A key has scopes and sees the executions of its own owner only.
\`npm start\` keeps the first one in \`.crucible/credentials.json\`; further ones are made with \`POST /api-keys\`.

\`\`\`
curl -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\
  -d '{"language":"python","code":"print(6*7)"}' http://127.0.0.1:8083/execute
\`\`\`

## Limits

What is left out is given by the image; what is above the maximum of the installation is refused with \`limit_too_high\`. Zero and
negative numbers are refused: nothing means "unlimited".

## Sending again

With an \`Idempotency-Key\`, a request that is sent again is not executed again: the answer is that of the first, and carries
\`Idempotent-Replayed: true\`. The same key with another body is \`idempotency_conflict\`.

## Rates

Each answer tells in \`RateLimit-Limit\`, \`RateLimit-Remaining\` and \`RateLimit-Reset\` how many requests the key has left in this minute.
An answer 429 tells in \`Retry-After\` how many seconds to wait.

## Callbacks

With \`callbackUrl\` the finished execution is sent there as JSON by \`POST\`: tried again, later and later, until the answer is a 2xx or
it is given up. Only public addresses are called, and redirects are not followed. The header \`Crucible-Signature: t=…,v1=…\` holds the time in
seconds, and in hex the HMAC-SHA256 of that time, a dot and the body; its secret is \`callbackSecret\` of \`GET /api-keys/current\`. Refuse what is
older than some minutes: it may be a recording.

## Errors

Whatever fails has the same body: \`code\` for programs, \`message\` for people, and \`issues\` for fields that are wrong.
`;
