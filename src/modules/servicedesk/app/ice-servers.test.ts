import { expect, test } from 'vitest';
import { iceServers } from './ice-servers.ts';

const NOW = '2026-11-23T00:00:00.000Z';
const CALL = '00000000-0000-7000-8000-000000000001';

test('without a relay of its own the browsers are told of nobody outside', () => {
  expect(iceServers({ TURN_URLS: undefined, TURN_SECRET: undefined }, CALL, NOW)).toEqual([]);
  expect(iceServers({ TURN_URLS: 'turn:relay.example', TURN_SECRET: undefined }, CALL, NOW)).toEqual([]);
});

test("the relay's password is made for one call and names the second at which it runs out", () => {
  const [server] = iceServers({ TURN_URLS: 'turn:a.example,turns:b.example', TURN_SECRET: 'demo' }, CALL, NOW);
  expect(server?.urls).toEqual(['turn:a.example', 'turns:b.example']);
  // 00:00 UTC and two hours: 1795392000 + 7200.
  expect(server?.username).toBe(`1795399200:${CALL}`);
  expect(server?.credential).toMatch(/^[A-Za-z0-9+/]{27}=$/);
});
