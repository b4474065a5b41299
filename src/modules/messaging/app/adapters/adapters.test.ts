import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Outgoing } from '../../domain/adapter.ts';
import type { HttpTemplateConfig } from '../../domain/channel.ts';
import { aliyunRequest, readAliyun, signAliyun } from './aliyun-sms.ts';
import { dingtalkRequest, readDingtalk } from './dingtalk-robot.ts';
import { httpTemplateRequest, readHttpTemplate } from './http-template.ts';
import { simulate } from './simulator.ts';
import { signWebhook, webhookRequest } from './standard-webhook.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const message: Outgoing = {
  hospital: 1,
  id: '00000000-0000-4000-8000-000000000001',
  patient: '00000000-0000-4000-8000-000000000002',
  lang: 'zh',
  title: '停诊',
  body: '测试甲："医生"停诊&改约=1\n{phone}',
  link: '/stopped',
  phone: '10000000001',
};
const fieldsOf = (fields: object) => Object.entries(fields).map(([name, value]) => ({ name, value: String(value) }));
const template: HttpTemplateConfig = {
  url: 'https://sms.example/send',
  method: 'POST',
  format: 'json',
  fields: fieldsOf({ 'to.number': '{phone}', content: '【演示】{text}', ref: '{id}', nothing: '{unknown}' }),
  header: { name: 'Authorization', value: 'Bearer {secret}' },
  success: { field: 'result.code', value: 'OK' },
};

describe('http-template', () => {
  test('fills every field by itself: no text breaks out of its place, and a blank in a text is only text', () => {
    const { body, headers } = httpTemplateRequest(template, 'geheim', message);
    expect(JSON.parse(body)).toEqual({
      to: { number: '10000000001' },
      content: `【演示】${message.body}`,
      ref: message.id,
      nothing: '',
    });
    expect(headers).toMatchObject({ authorization: 'Bearer geheim', 'idempotency-key': message.id });
  });

  test('encodes forms as a whole', () => {
    const { body } = httpTemplateRequest(
      { ...template, format: 'form', fields: fieldsOf({ m: '{text}' }) },
      '',
      message,
    );
    expect([...new URLSearchParams(body)]).toEqual([['m', message.body]]);
  });

  test('a field named like a prototype is a field', () => {
    const fields = fieldsOf({ '__proto__.polluted': 'x', 'constructor.name': 'y' });
    httpTemplateRequest({ ...template, fields }, '', message);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test.each([
    [200, '{"result":{"code":"OK"}}', null],
    [200, '{"result":{"code":"E42"}}', 'E42'],
    [200, 'not json', 'answer_unreadable'],
    [400, '{"result":{"code":"E42"}}', 'E42'],
    [503, '{"result":{"code":"OK"}}', 'http_5xx'],
    [429, '', 'http_429'],
    [302, '', 'http_4xx'],
    [200, '{"result":{"code":"to 10000000001 failed"}}', 'answer_unreadable'],
  ])('status %i with %s means %s', (status, body, code) =>
    expect(readHttpTemplate(template, { status, body })).toBe(code),
  );
});

describe('webhook', () => {
  test('is signed as the published vector of Standard Webhooks says', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(signWebhook(secret, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  test('carries no phone, and the same id at every try', () => {
    const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    const first = webhookRequest({ url: 'https://city.example/in' }, secret, message, NOW);
    const later = webhookRequest({ url: 'https://city.example/in' }, secret, message, '2026-11-23T00:05:00.000Z');
    expect(first.body).not.toContain('10000000001');
    expect(later.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(later.headers['webhook-signature']).not.toBe(first.headers['webhook-signature']);
  });
});

describe('DingTalk robot (shape only)', () => {
  test('signs milliseconds and key, and puts the token into the address', () => {
    const { url, body } = dingtalkRequest(
      { url: 'https://oapi.example/robot/send' },
      'token123 SECkey12345',
      '三人',
      NOW,
    );
    const query = new URL(url).searchParams;
    const ms = String(Date.parse(NOW));
    const sign = createHmac('sha256', 'SECkey12345').update(`${ms}\nSECkey12345`).digest('base64');
    expect(Object.fromEntries(query)).toEqual({ access_token: 'token123', timestamp: ms, sign });
    expect(JSON.parse(body)).toEqual({ msgtype: 'text', text: { content: '三人' } });
  });

  test('its answers become codes', () => {
    expect(readDingtalk({ status: 200, body: '{"errcode":0,"errmsg":"ok"}' })).toBeNull();
    expect(readDingtalk({ status: 200, body: '{"errcode":310000}' })).toBe('310000');
    expect(readDingtalk({ status: 502, body: '' })).toBe('http_5xx');
  });
});

describe('Aliyun SMS', () => {
  test('the signature is that of the published example', () => {
    const headers = {
      host: 'ecs.cn-shanghai.aliyuncs.com',
      'x-acs-action': 'RunInstances',
      'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-acs-date': '2023-10-26T10:22:32Z',
      'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
      'x-acs-version': '2014-05-26',
    };
    const query = 'ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd&RegionId=cn-shanghai';
    const key = { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' };
    expect(signAliyun(key, { method: 'POST', query, headers, body: '' })).toMatch(
      /Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/,
    );
  });

  test("and that of the provider's own library (openapi-util 0.3.3) for a request with a body", () => {
    const body = 'PhoneNumbers=10000000001&SignName=x';
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      host: 'dysmsapi.aliyuncs.com',
      'x-acs-action': 'SendSms',
      'x-acs-content-sha256': '32e1044f0668e65b0a2c79b880c644f4f83e4d7d3ff3a86861faf856824f453b',
      'x-acs-date': '2026-11-23T00:00:00Z',
      'x-acs-signature-nonce': 'nonce-1',
      'x-acs-version': '2017-05-25',
    };
    expect(signAliyun({ id: 'fake-id', secret: 'fake-secret' }, { method: 'POST', query: '', headers, body })).toBe(
      'ACS3-HMAC-SHA256 Credential=fake-id,SignedHeaders=content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;' +
        'x-acs-signature-nonce;x-acs-version,' +
        'Signature=a6dc9925312b068bd2bf3dfd88967b457575e1076cd8cbcfcf9923d0b6f94b66',
    );
  });

  test('no phone stands in the address, and answers become codes', () => {
    const config = { url: 'https://dysmsapi.example', accessKeyId: 'id', signName: '演示', templateCode: 'SMS_1' };
    const { url, body } = aliyunRequest(config, 'secret', message, { now: NOW, nonce: 'n' });
    expect(url).toBe('https://dysmsapi.example/');
    expect(new URLSearchParams(body).get('PhoneNumbers')).toBe('10000000001');
    expect(readAliyun({ status: 200, body: '{"Code":"OK"}' })).toBeNull();
    expect(readAliyun({ status: 400, body: '{"Code":"isv.AMOUNT_NOT_ENOUGH"}' })).toBe('isv.AMOUNT_NOT_ENOUGH');
    expect(readAliyun({ status: 500, body: '' })).toBe('http_5xx');
  });
});

test('the simulated network has the same luck with the same message', () => {
  const config = { delayMinutes: 5, refusePercent: 30, busyPercent: 30, twice: false };
  const said = Array.from({ length: 200 }, (_, i) => simulate(config, { id: `message-${i}` }).detail);
  expect(Array.from({ length: 200 }, (_, i) => simulate(config, { id: `message-${i}` }).detail)).toEqual(said);
  expect(new Set(said)).toEqual(new Set(['sim_refused', 'sim_busy', 'sim_taken']));
});
