import { describe, expect, test } from 'vitest';
import { defaultSettings } from './settings.ts';
import { type StoryAct, type StoryAppointment, type StoryHold, type StorySlot, slotStory } from './slot-story.ts';

const settings = { ...defaultSettings };
const act = (subject: string, action: string, at: string, id = 'u1'): StoryAct => ({
  subject,
  action,
  at,
  kind: 'staff',
  id,
});
const slot: StorySlot = {
  date: '2026-12-05',
  share: 'tier',
  state: 'open',
  written: act('booking.session', 'booking.generate', '2026-11-10T01:00:00.000Z'),
};
const hold = (change: Partial<StoryHold>): StoryHold => ({
  id: 'h',
  kind: 'person',
  state: 'held',
  number: 3,
  heldAt: '2026-11-29T01:00:00.000Z',
  dueAt: '2026-11-29T01:05:00.000Z',
  ...change,
});
const booked: StoryAppointment = {
  id: 'a',
  number: 3,
  channel: 'partner',
  state: 'no_show',
  institution: 'i',
  bookedAt: '2026-11-26T02:00:00.000Z',
  arrivedAt: null,
  fulfilledAt: null,
  noShowAt: '2026-12-05T08:00:00.000Z',
  cancelledAt: null,
};
const lines = (...args: Parameters<typeof slotStory>) =>
  slotStory(...args).map(({ at, kind, source }) => [at, kind, source]);

describe('the story of a place', () => {
  test('says when each share opens to whom, as follows from the rules, and calls it so', () => {
    expect(lines(slot, [], [], [], settings)).toEqual([
      ['2026-11-10T01:00:00.000Z', 'created', 'audit'],
      ['2026-11-25T00:00:00.000Z', 'to_partners', 'rule'],
      ['2026-11-28T00:00:00.000Z', 'to_all', 'rule'],
    ]);
    expect(lines({ ...slot, share: 'onsite', written: null }, [], [], [], settings)).toEqual([
      ['2026-11-20T16:00:00.000Z', 'to_desks', 'rule'],
    ]);
  });

  test('a place written late opens when it is there; a draft opens to nobody', () => {
    const written = act('booking.session', 'booking.session_add', '2026-12-01T03:00:00.000Z');
    expect(lines({ ...slot, share: 'online', written }, [], [], [], settings)).toEqual([
      ['2026-12-01T03:00:00.000Z', 'created', 'audit'],
      ['2026-12-01T03:00:00.000Z', 'to_all', 'rule'],
    ]);
    expect(lines({ ...slot, state: 'planned', written: null }, [], [], [], settings)).toEqual([]);
  });

  test('tells booking and use with number, channel, institution and who, and invents nobody', () => {
    const told = slotStory(
      slot,
      [],
      [booked],
      [act('booking.appointment/a', 'booking.book', booked.bookedAt)],
      settings,
    );
    expect(told.find(({ kind }) => kind === 'booked')).toMatchObject({
      number: 3,
      channel: 'partner',
      institution: 'i',
      source: 'record',
      by: { kind: 'staff', id: 'u1' },
    });
    expect(told.at(-1)).toMatchObject({ kind: 'no_show', at: '2026-12-05T08:00:00.000Z', by: null });
  });

  test('a hold that ran out says so at its minute, one let go when the log says; a booked one ends in the booking', () => {
    const released = act('booking.hold/h', 'booking.release', '2026-11-29T01:02:00.000Z');
    const then = (state: StoryHold['state'], acts: StoryAct[] = []) =>
      lines({ ...slot, written: null }, [hold({ state })], [], acts, settings).slice(2);
    expect(then('released', [released])).toEqual([
      ['2026-11-29T01:00:00.000Z', 'held', 'record'],
      ['2026-11-29T01:02:00.000Z', 'let_go', 'audit'],
    ]);
    expect(then('expired')).toEqual([
      ['2026-11-29T01:00:00.000Z', 'held', 'record'],
      ['2026-11-29T01:05:00.000Z', 'ran_out', 'rule'],
    ]);
    expect(then('booked')).toHaveLength(1);
  });

  test('what happened to the session stands among it', () => {
    const paused = act('booking.session/s', 'booking.session_pause', '2026-12-01T00:00:00.000Z');
    expect(slotStory(slot, [], [], [paused], settings).at(-1)).toMatchObject({ kind: 'session', act: 'pause' });
  });
});
