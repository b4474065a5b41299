import { describe, expect, test } from 'vitest';
import { levelOfTemplate, mayBeMuted } from './levels.ts';
import { nextTry } from './next-try.ts';
import { choosable, purposeOf, switchOf, wantedAtFirst } from './purposes.ts';
import { quietHoursAtFirst, waitsUntil } from './quiet.ts';
import { actOn, refusalsOf } from './refusals.ts';
import { sampleParams } from './samples.ts';
import { type Template, templateNames, templates } from './templates.ts';

const NIGHT = { starts: '22:00', ends: '07:00' };

describe('quiet hours', () => {
  test.each([
    ['21:59 is not night', '2026-11-23T13:59:00.000Z', null],
    ['22:00 waits for the next morning', '2026-11-23T14:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['06:59 waits for the same morning', '2026-11-23T22:59:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['07:00 is day', '2026-11-23T23:00:00.000Z', null],
  ])('%s', (_, now, until) => expect(waitsUntil(NIGHT, now)).toBe(until));

  test('may lie within a day', () => {
    const noon = { starts: '12:00', ends: '14:00' };
    expect(waitsUntil(noon, '2026-11-23T05:00:00.000Z')).toBe('2026-11-23T06:00:00.000Z');
    expect(waitsUntil(noon, '2026-11-23T06:00:00.000Z')).toBeNull();
  });

  test('never hold a critical message, and hold nothing when there are none', () => {
    expect(quietHoursAtFirst.critical).toBeNull();
    expect(waitsUntil(null, '2026-11-23T18:00:00.000Z')).toBeNull();
  });
});

test('nobody can switch off what changes where and when one has to be', () => {
  for (const template of ['stopped', 'stop_substitute', 'stop_held', 'moved', 'rebooked']) {
    expect(levelOfTemplate(template), template).toBe('critical');
    expect(mayBeMuted(template), template).toBe(false);
  }
  expect(templateNames.filter((template) => switchOf(template) !== null && !mayBeMuted(template))).toEqual([]);
});

test('a channel is tried again after 1, 5 and 15 minutes, then the chain goes on', () => {
  const now = '2026-11-23T00:00:00.000Z';
  const times = [1, 2, 3, 4].map((tries) => nextTry(tries, now)?.slice(11, 16) ?? null);
  expect(times).toEqual(['00:01', '00:05', '00:15', null]);
});

test('what no visit needs is off until it is asked for; reminders are on until they are switched off', () => {
  expect(choosable.filter((choice) => !wantedAtFirst(choice))).toEqual(['education']);
  expect(templateNames.filter((template) => purposeOf(template) === 'education')).toEqual(['health_note']);
  expect(switchOf('moved')).toBeNull();
});

test('a locked screen shows no name, time or place: our own titles have no blanks', () => {
  for (const { zh, en, elder } of Object.values(templates) as Template[])
    for (const { title } of [zh, en, ...(elder ? [elder.zh, elder.en] : [])]) expect(title).not.toMatch(/[{}]/);
});

test('every blank of every template has a sample, so that nothing is shown empty', () => {
  const all = (Object.values(templates) as Template[]).flatMap(({ zh, en, elder }) => [zh, en, elder?.zh, elder?.en]);
  const blanks = all.flatMap((texts) =>
    [...(texts?.body ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)),
  );
  expect([...new Set(blanks)].filter((name) => !(name in sampleParams))).toEqual([]);
});

describe('a refusal', () => {
  test('that nobody knows goes on to the next channel', () => {
    expect(actOn('http_template', 'E-4711', new Map())).toBe('next');
  });
  test('is taken as the hospital says, before our own table', () => {
    expect(actOn('aliyun_sms', 'isp.SYSTEM_ERROR', new Map())).toBe('again');
    expect(actOn('aliyun_sms', 'isp.SYSTEM_ERROR', new Map([['isp.SYSTEM_ERROR', 'next']]))).toBe('next');
  });
  test('has one line for each code of a kind', () => {
    for (const kind of [
      'webhook',
      'dingtalk_robot',
      'aliyun_sms',
      'wechat_medical',
      'dingtalk_todo',
      'email',
      'web_push',
      'simulator',
    ]) {
      const codes = refusalsOf(kind).map(({ code }) => code);
      expect(new Set(codes).size, kind).toBe(codes.length);
    }
  });
});
