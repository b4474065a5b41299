import { describe, expect, test } from 'vitest';
import type { Channel } from '../../domain/channel.ts';
import { providerTemplate, publishedLines } from '../../domain/provider-template.ts';
import { channelAdapter } from '../channel-adapter.ts';
import { readDingtalkTodo } from './dingtalk-todo.ts';
import type { WireRequest } from './wire.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const wechat: Channel = {
  id: '00000000-0000-4000-8000-0000000000a1',
  name: '就医助手',
  enabled: true,
  kind: 'wechat_medical',
  config: { url: 'https://wx.example', appId: 'wx0001' },
};
const todo: Channel = {
  id: '00000000-0000-4000-8000-0000000000a2',
  name: '待办',
  enabled: true,
  kind: 'dingtalk_todo',
  config: { url: 'https://ding.example', appKey: 'key', operator: 'boss', executors: ['u1', 'u2'] },
};
const message = {
  hospital: 1,
  id: '00000000-0000-4000-8000-000000000001',
  patient: '00000000-0000-4000-8000-000000000002',
  lang: 'zh' as const,
  title: '预约成功',
  body: '…',
  link: null,
  template: 'booked',
  wechat: 'openid-0001',
  blanks: { patient: '演示甲', doctor: '演示医生一', department: '脾胃病科', place: '3楼', time: '11月24日 08:30' },
};

/** Sends one message over a channel whose provider answers these bodies, one after the other. */
async function sending(channel: Channel, answers: (object | number)[], { lines = approved, secret = '' } = {}) {
  const asked: WireRequest[] = [];
  const adapter = channelAdapter(channel, {
    secret: secret || `secret-${newSecret++}`,
    refusals: new Map(),
    templateFor: (one) => providerTemplate(channel.kind, lines, one),
    receiptPath: () => '',
    tellsLater: false,
    site: undefined,
    mail: async () => null,
    now: NOW,
    call: async (request) => {
      asked.push(request);
      const answer = answers.shift() ?? 500;
      return typeof answer === 'number' ? { status: answer, body: '' } : { status: 200, body: JSON.stringify(answer) };
    },
  });
  return { receipt: await adapter.send(message), asked };
}
let newSecret = 0;
const approved = publishedLines('wechat_medical').map((line) => ({ ...line, approved: true }));
const bodyOf = (request: WireRequest | undefined) => JSON.parse(request?.body ?? 'null');

describe('WeChat medical assistant (shape only)', () => {
  test('asks for a token, then sends the status of the hospital’s table with its fields filled in', async () => {
    const { receipt, asked } = await sending(wechat, [{ access_token: 'T', expires_in: 7200 }, { errcode: 0 }]);
    expect(receipt).toMatchObject({ outcome: 'delivered' });
    expect(asked.map(({ url }) => url)).toEqual([
      'https://wx.example/cgi-bin/stable_token',
      'https://wx.example/cityservice/sendchannelmsg?access_token=T',
    ]);
    expect(bodyOf(asked[1])).toEqual({
      status: 1501001,
      open_id: 'openid-0001',
      order_id: message.id,
      msg_id: message.id,
      app_id: 'wx0001',
      business_id: 150,
      business_info: {
        pat_name: '演示甲',
        doc_name: '演示医生一',
        department_name: '脾胃病科',
        department_location: '3楼',
        appointment_time: '11月24日 08:30',
      },
    });
  });

  test('sends nothing under a number that nobody has seen to be right', async () => {
    const { receipt, asked } = await sending(wechat, [], { lines: [...publishedLines('wechat_medical')] });
    expect(receipt).toMatchObject({ outcome: 'failed', detail: 'no_template', again: false });
    expect(asked).toEqual([]);
  });

  test('keeps the token, and asks for a new one after WeChat has called it stale', async () => {
    const token = { access_token: 'T', expires_in: 7200 };
    expect((await sending(wechat, [token, { errcode: 0 }], { secret: 's1' })).asked).toHaveLength(2);
    const stale = await sending(wechat, [{ errcode: 42001 }], { secret: 's1' });
    expect(stale.receipt).toMatchObject({ detail: '42001', again: true });
    expect(stale.asked).toHaveLength(1);
    expect((await sending(wechat, [token, { errcode: 0 }], { secret: 's1' })).asked).toHaveLength(2);
  });

  test('a token that is refused is a refusal, not a crash', async () => {
    expect((await sending(wechat, [{ errcode: 40013, errmsg: 'x' }])).receipt.detail).toBe('40013');
    expect((await sending(wechat, [503])).receipt).toMatchObject({ detail: 'http_5xx', again: true });
  });
});

describe('DingTalk to-do (shape only)', () => {
  test('gives one task a day to those who call, and a task that is there already counts as told', async () => {
    const { receipt, asked } = await sending(todo, [{ accessToken: 'D', expireIn: 7200 }, { id: 'task' }]);
    expect(receipt.outcome).toBe('delivered');
    expect(asked[1]?.url).toBe('https://ding.example/v1.0/todo/users/boss/tasks?operatorId=boss');
    expect(asked[1]?.headers['x-acs-dingtalk-access-token']).toBe('D');
    expect(bodyOf(asked[1])).toMatchObject({
      sourceId: 'shuxin-1-phone-list-2026-11-23',
      executorIds: ['u1', 'u2'],
      dueTime: Date.parse(NOW) + 3_600_000,
      notifyConfigs: { dingNotify: '1' },
    });
    const there = '{"code":"sourceIdExist","message":"task exist"}';
    expect(readDingtalkTodo({ status: 400, body: there })).toBeNull();
    expect(readDingtalkTodo({ status: 403, body: '{"code":"Forbidden"}' })).toBe('Forbidden');
    const refused = await sending(todo, [{ accessToken: 'D', expireIn: 7200 }, 400]);
    expect(refused.receipt).toMatchObject({ outcome: 'failed', detail: 'http_4xx' });
  });
});
