import { describe, expect, it } from 'vitest';
import { visitsOfTemplate } from './doctor-figures.ts';
import { figuresFrom } from './figures.ts';
import { planSessions, type Template } from './plan-sessions.ts';
import { planSlots } from './slot-times.ts';

const figures = { onlinePercent: 80, tierPercent: 40 };
const monday: Template = {
  id: 't',
  practitioner: 'dr',
  department: 'x',
  place: 'r',
  weekday: 1,
  period: 'am',
  starts: '08:00',
  ends: '09:00',
  minutesPerSlot: 20,
  capacity: 2,
  walkInLimit: 10,
  fee: 1500,
  slotClass: 'ordinary',
  active: true,
};

describe('slots of a session', () => {
  it('are numbered in time order, capacity by capacity', () => {
    expect(planSlots('2026-11-23', monday, figures)).toEqual([
      { startsAt: '2026-11-23T00:00:00.000Z', capacity: 2, numbers: [1, 2], share: 'tier', visit: 'any' },
      { startsAt: '2026-11-23T00:20:00.000Z', capacity: 2, numbers: [3, 4], share: 'online', visit: 'any' },
      { startsAt: '2026-11-23T00:40:00.000Z', capacity: 2, numbers: [5, 6], share: 'tier', visit: 'any' },
    ]);
  });

  it('leave out a rest that is shorter than one slot', () => {
    expect(planSlots('2026-11-23', { ...monday, minutesPerSlot: 25 }, figures)).toHaveLength(2);
  });
});

describe('sessions of a range', () => {
  it('fall on the weekday of their template only', () => {
    const plans = planSessions([monday], new Map(), '2026-11-22', '2026-12-01', figures);
    expect(plans.map((p) => [p.date, p.total])).toEqual([
      ['2026-11-23', 6],
      ['2026-11-30', 6],
    ]);
  });

  it('share their numbers as their department has it', () => {
    const long = { ...monday, ends: '10:00' };
    const own = visitsOfTemplate(
      figuresFrom([{ key: 'onlinePercent', department: 'x', slotClass: null, value: 100 }]),
      [],
    );
    const onSite = (department: string) =>
      planSessions([{ ...long, department }], new Map(), '2026-11-23', '2026-11-23', figures, own)[0]?.slots.filter(
        ({ share }) => share === 'onsite',
      ).length;
    expect([onSite('x'), onSite('y')]).toEqual([0, 1]);
  });

  it('skip holidays, and a make-up Sunday works as a Monday', () => {
    const kinds = new Map([
      ['2026-11-23', 'holiday'],
      ['2026-11-29', 'makeup'],
    ] as const);
    const plans = planSessions([monday], kinds, '2026-11-23', '2026-11-30', figures);
    expect(plans.map((p) => p.date)).toEqual(['2026-11-29', '2026-11-30']);
  });

  it('leave out templates that are switched off', () => {
    expect(planSessions([{ ...monday, active: false }], new Map(), '2026-11-23', '2026-11-30', figures)).toEqual([]);
  });
});
