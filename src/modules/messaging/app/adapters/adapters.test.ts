import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Outgoing } from '../../domain/adapter.ts';
import { forms, type HttpTemplateConfig } from '../../domain/channel.ts';
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

test('the simulated network has the same luck with the same message', () => {
  const config = { delayMinutes: 5, refusePercent: 30, busyPercent: 30, twice: false };
  const said = Array.from({ length: 200 }, (_, i) => simulate(config, { id: `message-${i}` }).detail);
  expect(Array.from({ length: 200 }, (_, i) => simulate(config, { id: `message-${i}` }).detail)).toEqual(said);
  expect(new Set(said)).toEqual(new Set(['sim_refused', 'sim_busy', 'sim_taken']));
  const other = Array.from({ length: 200 }, (_, i) => simulate({ ...config, seed: 2 }, { id: `message-${i}` }).detail);
  expect(other).not.toEqual(said);
});

test('what one simulated form refuses another may take', () => {
  const config = { delayMinutes: 0, refusePercent: 50, busyPercent: 0, twice: false };
  const outcomes = forms.map((form) =>
    Array.from({ length: 60 }, (_, i) => simulate({ ...config, form }, { id: `message-${i}` }).outcome).join(),
  );
  expect(new Set(outcomes).size).toBe(forms.length);
});
