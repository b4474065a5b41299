import { describe, expect, test } from 'vitest';
import { testRooms } from '../../../test/support/cluster.ts';
import { isRush, limitClass, NAMED, OPEN_STREAMS, POLICIES } from './policy.ts';

const routes = testRooms.flatMap((room) => [...(room.routes ?? [])]);
const classOf = (id: string) => {
  const route = routes.find((it) => it.id === id);
  if (!route) throw new Error(`no route ${id}`);
  return limitClass(route);
};

describe('every route falls into a class', () => {
  test('only what a load balancer, a scraper or the demo clock asks is never limited', () => {
    const open = routes.filter((route) => limitClass(route) === 'open').map((route) => route.id);
    expect(open.every((id) => id.startsWith('platform.'))).toBe(true);
    expect(open.length).toBeLessThan(8);
  });

  test('what an outsider sends is counted as trying to get in, whatever it will be called', () => {
    // A paired kiosk is no outsider, though it has no account: its cookie was given to it by a person of the hospital.
    const paired = (path: string) => path.includes('/kiosk/self/');
    const sent = routes.filter((route) => route.public !== undefined && route.method !== 'GET' && !paired(route.path));
    const others = sent.filter((route) => !['sign_in', 'code', 'open'].includes(limitClass(route)));
    // Whoever signs out, and whoever tells by a key that it was given what became of a message; a screen's heartbeat.
    expect(others.map((route) => `${route.id} ${limitClass(route)}`).sort()).toEqual([
      'identity.sign_out write',
      'messaging.device_receipt write',
      'messaging.receipts_take write',
      'queue.screen_beat write',
    ]);
    expect(limitClass({ id: 'room.new', method: 'POST', public: 'planted' })).toBe('sign_in');
  });

  test.each([
    ['identity.sign_in_staff', 'sign_in'],
    ['identity.sign_in_patient', 'sign_in'],
    ['identity.request_code', 'code'],
    ['identity.register_own', 'registration'],
    ['identity.register_at_desk', 'registration'],
    ['identity.search', 'personal'],
    ['identity.reveal', 'personal'],
    ['booking.book', 'booking'],
    ['booking.hold', 'booking'],
    ['booking.desk_walk_in', 'booking'],
    ['booking.sessions', 'read'],
    ['queue.mine_stream', 'stream'],
    ['queue.call_next', 'write'],
  ])('%s is %s', (id, expected) => expect(classOf(id)).toBe(expected));

  test('patients who take places stand in the line of the release hour; who only looks, and the desk, do not', () => {
    const rush = routes.filter(isRush).map((route) => route.id);
    expect(rush).toEqual(expect.arrayContaining(['booking.book', 'booking.hold', 'booking.waitlist_join']));
    expect(rush).not.toContain('booking.own');
    expect(routes.filter((route) => route.permission === 'booking.desk').some(isRush)).toBe(false);
  });

  test('no name in the policy has died out', () => {
    const ids = new Set(routes.map((route) => route.id));
    const permissions = new Set(routes.map((route) => route.permission));
    expect(NAMED.routes.filter((id) => !ids.has(id))).toEqual([]);
    expect(NAMED.permissions.filter((permission) => !permissions.has(permission))).toEqual([]);
  });
});

describe('the figures', () => {
  test.each(Object.entries(POLICIES))(
    'of %s give the desk more than a patient, and an address far more',
    (_, policy) => {
      const perSecond = ({ points, seconds }: { points: number; seconds: number }) => points / seconds;
      expect(perSecond(policy.staff)).toBeGreaterThan(perSecond(policy.patient) * 1.5);
      expect(perSecond(policy.address)).toBeGreaterThan(perSecond(policy.device) * 15);
    },
  );

  test('of signing in, codes and personal data are kept for all processes together', () => {
    const shared = Object.entries(POLICIES).filter(([, policy]) => policy.store === 'shared');
    expect(shared.map(([name]) => name)).toEqual(['sign_in', 'code', 'registration', 'personal']);
  });

  test('leave a hall full of boards their live pages', () => {
    expect(OPEN_STREAMS.address).toBeGreaterThan(100);
  });
});
