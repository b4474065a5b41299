import { expect, test } from 'vitest';
import { type CalendarEvent, sessionEvent, visitEvent } from '../domain/calendar.ts';
import { calendarText } from './calendar-text.ts';

const now = '2026-11-23T00:00:00.000Z';
const visit = {
  id: '0197a000-0000-7000-8000-000000000001',
  state: 'booked',
  start: '2026-11-25T02:00:00.000Z',
  changes: 2,
} as const;
const names = { department: '脾胃病科', hospital: '演示中医院 演示市演示路1号', doctor: null, who: 'self' } as const;
const text = (...events: CalendarEvent[]) => calendarText({ name: '我的就诊', lang: 'zh', events }, now).text;

/** Reads content lines as RFC 5545, 3.1 has it: unfolded, name and parameters before the first colon, escapes undone. */
function linesOf(ics: string): [name: string, value: string][] {
  expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return ics
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+(?:;[^:]*)?):(.*)$/.exec(line) ?? [];
      return [name, value.replace(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c))];
    });
}
const wordsOf = (ics: string, name: string) => linesOf(ics).find(([one]) => one === name)?.[1];

test('a visit is a published event in UTC that asks to be read again within the hour', () => {
  const lines = linesOf(text(visitEvent(visit, names, 'zh')));
  expect(lines).toEqual(
    expect.arrayContaining([
      ['VERSION', '2.0'],
      ['METHOD', 'PUBLISH'],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
      ['UID', `${visit.id}@visit.shuxin`],
      ['SEQUENCE', '2'],
      ['DTSTAMP', '20261123T000000Z'],
      ['DTSTART', '20261125T020000Z'],
      ['DTEND', '20261125T023000Z'],
      ['SUMMARY', '医院就诊 脾胃病科'],
      ['LOCATION', '演示中医院 演示市演示路1号'],
      ['STATUS', 'CONFIRMED'],
    ]),
  );
  const blocks = lines.filter(([name]) => name === 'BEGIN' || name === 'END');
  expect(blocks.map((line) => line.join(':'))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('long Chinese words are folded by octets, no character is cut, and hostile ones stay one value', () => {
  const department = `${'脾胃病与肝胆病联合门诊'.repeat(12)}; a, b\\n\r\nSTATUS:CANCELLED 👩‍⚕️`;
  const ics = text(visitEvent(visit, { ...names, department }, 'zh'));
  expect(wordsOf(ics, 'SUMMARY')?.replace(/\s+/g, '')).toBe(`医院就诊${department}`.replace(/\s+/g, ''));
  expect(wordsOf(ics, 'STATUS')).toBe('CONFIRMED');
  expect(ics).not.toContain('\uFFFD');
});

test('what was cancelled stays under its uid and says so, with a higher sequence', () => {
  const ics = text(visitEvent({ ...visit, state: 'cancelled', changes: 3 }, names, 'zh'));
  expect([wordsOf(ics, 'UID'), wordsOf(ics, 'STATUS'), wordsOf(ics, 'SEQUENCE')]).toEqual([
    `${visit.id}@visit.shuxin`,
    'CANCELLED',
    '3',
  ]);
});

test('the doctor is named by choice only, and of the family only what they are to the account', () => {
  expect(visitEvent(visit, { ...names, who: 'parent' }, 'zh').title).toBe('医院就诊 脾胃病科（父母）');
  expect(visitEvent(visit, { ...names, doctor: '演示医生一' }, 'zh').title).toBe('医院就诊 脾胃病科 演示医生一');
});

test('a session called off is cancelled; one that ended with people in it took place', () => {
  const session = {
    id: visit.id,
    start: visit.start,
    end: '2026-11-25T04:00:00.000Z',
    booked: 3,
    total: 20,
    changes: 1,
    joint: null,
  };
  const place = { department: '脾胃病科', place: '1诊室' };
  const ended = (tookPlace: boolean) => sessionEvent({ ...session, state: 'closed', tookPlace }, place, 'zh');
  expect([ended(false).cancelled, ended(true).cancelled]).toEqual([true, false]);
  expect(ended(true).note).toBe('已约 3 / 20 个号');
  const joint = { ...session, state: 'open', tookPlace: false, joint: '胃病联合门诊' } as const;
  expect(sessionEvent(joint, place, 'zh').title).toBe('门诊 脾胃病科 胃病联合门诊');
});

test('the mark is the same at another hour and another one when anything differs', () => {
  const event = visitEvent(visit, names, 'zh');
  const markOf = (events: CalendarEvent[], at = now) => calendarText({ name: 'a', lang: 'zh', events }, at).mark;
  expect(markOf([event], '2026-11-24T00:00:00.000Z')).toBe(markOf([event]));
  expect(markOf([{ ...event, cancelled: true }])).not.toBe(markOf([event]));
  expect(markOf([event])).toMatch(/^W\/"[\w-]{27}"$/);
});
