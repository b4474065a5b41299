import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Client from '@alicloud/pop-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Outgoing } from '../../domain/adapter.ts';
import { aliyunRequest, readAliyun, signedForm } from './aliyun-sms.ts';

/** What arrives when the provider's own library sends, with everything of it that is not chance. */
let server: Server;
let endpoint: string;
const heard: { method: string; headers: IncomingMessage['headers']; body: string }[] = [];
beforeAll(async () => {
  server = createServer(async (request, answer) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    heard.push({ method: request.method ?? '', headers: request.headers, body: Buffer.concat(parts).toString() });
    answer.end('{"Code":"OK"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const message: Outgoing = {
  hospital: 1,
  id: '00000000-0000-4000-8000-000000000001',
  patient: '00000000-0000-4000-8000-000000000002',
  lang: 'zh',
  title: "停诊 (it's *urgent*!)",
  body: '测试甲："医生"停诊&改约=1+1\n~100% /?#',
  link: null,
  phone: '10000000001',
};
const key = { id: 'fake-id', secret: 'fake-secret-1' };
const config = { url: 'https://sms.example', accessKeyId: key.id, signName: '演示医院', templateCode: 'SMS_1' };
const at = { now: '2026-11-23T00:00:00.000Z', nonce: 'nonce-1' };

test.each([
  ['the common template', null],
  ['a template of its own', { code: 'SMS_2', fields: { name: '测试 甲', time: '11月24日 08:30' } }],
] as const)("our request and that of the provider's own library are the same bytes: %s", async (_, own) => {
  const ours = aliyunRequest(config, key.secret, message, at, own);
  const client = new Client({ accessKeyId: key.id, accessKeySecret: key.secret, endpoint, apiVersion: '2017-05-25' });
  const params = {
    PhoneNumbers: message.phone,
    SignName: config.signName,
    TemplateCode: own?.code ?? config.templateCode,
    TemplateParam: JSON.stringify(own?.fields ?? { title: message.title, text: message.body }),
    OutId: message.id,
    Timestamp: '2026-11-23T00:00:00Z',
    SignatureNonce: at.nonce,
  };
  await client.request('SendSms', params, { method: 'POST' });
  const theirs = heard.at(-1);
  // Its library writes the fields in the order of their names and so do we: no byte differs, the signature included.
  expect(ours.body).toBe(theirs?.body);
  for (const name of Object.keys(ours.headers)) expect(theirs?.headers[name], name).toBe(ours.headers[name]);
  expect([ours.method, new URL(ours.url).pathname + new URL(ours.url).search]).toEqual(['POST', '/']);
});

test('another secret signs otherwise (so the sameness above says something)', () => {
  const other = aliyunRequest(config, 'fake-secret-2', message, at);
  expect(other.body).not.toBe(aliyunRequest(config, key.secret, message, at).body);
  expect(signedForm('a', { B: '1', A: '2' })).toMatch(/^A=2&B=1&Signature=/);
});

test('no phone stands in the address, and answers become codes', () => {
  const { url, body } = aliyunRequest(config, key.secret, message, at);
  expect(url).toBe('https://sms.example/');
  expect(new URLSearchParams(body).get('PhoneNumbers')).toBe('10000000001');
  expect(readAliyun({ status: 200, body: '{"Code":"OK"}' })).toBeNull();
  expect(readAliyun({ status: 400, body: '{"Code":"isv.AMOUNT_NOT_ENOUGH"}' })).toBe('isv.AMOUNT_NOT_ENOUGH');
  expect(readAliyun({ status: 500, body: '' })).toBe('http_5xx');
});
