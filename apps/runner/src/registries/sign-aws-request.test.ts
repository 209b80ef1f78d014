import { expect, it } from 'vitest';
import { signAwsRequest } from './sign-aws-request.ts';

/** Keys and results of the test suite that Amazon publishes for Signature Version 4. */
const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const REQUEST = {
  ...{ region: 'us-east-1', service: 'service', time: '20150830T123600Z', path: '/', body: '' },
  headers: { host: 'example.amazonaws.com' },
};
const CREDENTIAL = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request';

it.each([
  [
    'get-vanilla',
    { method: 'GET' },
    'SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  ],
  [
    'post-vanilla',
    { method: 'POST' },
    'SignedHeaders=host;x-amz-date, Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  ],
  [
    'post-x-www-form-urlencoded',
    {
      method: 'POST',
      headers: { ...REQUEST.headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Param1=value1',
    },
    'SignedHeaders=content-type;host;x-amz-date, Signature=ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
  ],
])('%s', (_name, request, expected) => {
  expect(signAwsRequest(KEYS, { ...REQUEST, ...request })).toBe(`${CREDENTIAL}, ${expected}`);
});

it('is another for another secret, body or region', () => {
  const signed = [
    signAwsRequest(KEYS, { ...REQUEST, method: 'GET' }),
    signAwsRequest({ ...KEYS, secretAccessKey: 'other' }, { ...REQUEST, method: 'GET' }),
    signAwsRequest(KEYS, { ...REQUEST, method: 'GET', body: 'x' }),
    signAwsRequest(KEYS, { ...REQUEST, method: 'GET', region: 'eu-west-1' }),
  ];
  expect(new Set(signed).size).toBe(4);
});
