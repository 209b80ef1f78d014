import { createHash, createHmac } from 'node:crypto';

export type AwsKeys = { accessKeyId: string; secretAccessKey: string };
export type AwsRequest = {
  region: string;
  service: string;
  /** Of the form `20150830T123600Z`. */
  time: string;
  method: string;
  path: string;
  /** With `host`; names in small letters. */
  headers: Record<string, string>;
  body: string;
};

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** The Authorization header of a request without a query to an Amazon service (Signature Version 4). */
export function signAwsRequest(keys: AwsKeys, request: AwsRequest): string {
  const { region, service, time, method, path, body } = request;
  const headers = Object.entries({ ...request.headers, 'x-amz-date': time })
    .map(([name, value]) => [name, value.trim().replaceAll(/ +/g, ' ')] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = headers.map(([name]) => name).join(';');
  const canonical = [
    ...[method, path, ''],
    ...headers.map(([name, value]) => `${name}:${value}`),
    ...['', names, sha256(body)],
  ].join('\n');
  const day = time.slice(0, 8);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, text) => hmac(secret, text),
    `AWS4${keys.secretAccessKey}`,
  );
  const signature = hmac(key, [ALGORITHM, time, scope, sha256(canonical)].join('\n')).toString('hex');
  return `${ALGORITHM} Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text, 'utf8').digest();
