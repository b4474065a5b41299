import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import { defineRoom, type RoomManifest } from '#platform/room.ts';
import { files, isTest, read } from './scan/files.ts';
import { manifestComplaints } from './scan/manifests.ts';
import { testRooms } from './support/cluster.ts';

describe('all manifests together', () => {
  test('names begin with the room, texts are there in both languages, references lead somewhere', () => {
    expect(testRooms.length).toBeGreaterThan(5);
    expect(manifestComplaints(testRooms)).toEqual([]);
  });

  test('every error code that is thrown is in a manifest', () => {
    const known = new Set(testRooms.flatMap((room) => Object.keys(room.errors ?? {})));
    const thrown = files('src/**/*.ts', isTest).flatMap(thrownCodes);
    expect(thrown.length).toBeGreaterThan(10);
    expect(thrown.filter(({ code }) => !known.has(code))).toEqual([]);
  });

  test('every room has its page: what it answers for, words, clauses, tables, events', () => {
    const pages = new Set(files('src/modules/*/README.md'));
    const rooms = testRooms.filter((room) => room.name !== 'platform');
    expect(rooms.map((room) => `src/modules/${room.name}/README.md`).filter((page) => !pages.has(page))).toEqual([]);
  });
});

function thrownCodes(path: string): { path: string; code: string }[] {
  return [...read(path).matchAll(/\bdomainError\(\s*'([^']+)'/g)].map((match) => ({ path, code: match[1] as string }));
}

describe('planted breaches are found', () => {
  const sound: RoomManifest = defineRoom({ name: 'alpha', rank: 3, migrations: new URL('file:///x/'), tables: {} });
  const route = (id: string, path: string, extra: object = {}) =>
    defineRoute({
      id,
      method: 'GET',
      path,
      public: 'planted',
      summary: { zh: '看', en: 'look' },
      output: { 200: z.object({}) },
      door: { example: async () => ({}), outsider: 'none: planted' },
      handler: async () => ({ status: 200, body: {} }),
      ...extra,
    });

  test('a sound manifest is let through', () => {
    const routes = [route('alpha.look', '/api/h/:hospital/alpha/looks')];
    expect(manifestComplaints([{ ...sound, routes, events: ['alpha.seen'] }])).toEqual([]);
  });

  test.each<[string, Partial<RoomManifest>]>([
    ['table beta.a', { tables: { 'beta.a': { class: 'hospital' } } }],
    ['view alpha.a', { views: ['alpha.a'] }],
    ['permission beta.a', { permissions: { 'beta.a': { zh: '看', en: 'look' } } }],
    ['error beta.a', { errors: { 'beta.a': { status: 409, zh: '看', en: 'look' } } }],
    [
      'constraint beta_a',
      { errors: { 'alpha.a': { status: 409, zh: '看', en: 'look' } }, constraints: { beta_a: 'alpha.a' } },
    ],
    ['constraint code alpha.gone is unknown', { constraints: { alpha_a: 'alpha.gone' } }],
    ['event beta.seen', { events: ['beta.seen'] }],
    [
      'subscription beta.a',
      { events: ['alpha.seen'], subscriptions: [{ event: 'alpha.seen', name: 'beta.a', handle: async () => {} }] },
    ],
    [
      'event beta.seen is not of this room',
      { subscriptions: [{ event: 'beta.seen', name: 'alpha.a', handle: async () => {} }] },
    ],
    ['awaits alpha.gone, but the room that stands does not tell it', { awaits: ['alpha.gone'] }],
    ['due sweep beta.a', { due: [{ name: 'beta.a', sweep: async () => 0 }] }],
    ['job beta.a', { jobs: [{ name: 'beta.a', handle: async () => {} }] }],
    ['screen beta.a', { screens: [{ slot: 'patient.home', name: 'beta.a' }] }],
    ['zh is not Chinese', { permissions: { 'alpha.a': { zh: 'look', en: 'look' } } }],
    ['en is not English', { permissions: { 'alpha.a': { zh: '看', en: '看' } } }],
    ['fill different places', { errors: { 'alpha.a': { status: 409, zh: '看 {a}', en: 'look' } } }],
    ['route beta.look', { routes: [route('beta.look', '/api/h/:hospital/alpha/looks')] }],
    ['path /api/h/:hospital/beta/looks', { routes: [route('alpha.look', '/api/h/:hospital/beta/looks')] }],
    [
      'permission alpha.gone is in no manifest',
      { routes: [route('alpha.look', '/api/alpha/a', { public: undefined, permission: 'alpha.gone' })] },
    ],
    ['error alpha.gone is unknown', { routes: [route('alpha.look', '/api/alpha/a', { errors: ['alpha.gone'] })] }],
    [
      'route alpha.look is there twice',
      { routes: [route('alpha.look', '/api/alpha/a'), route('alpha.look', '/api/alpha/b')] },
    ],
    ['is there twice', { routes: [route('alpha.a', '/api/alpha/:a'), route('alpha.b', '/api/alpha/:b')] }],
  ])('%s', (complaint, planted) => {
    const found = manifestComplaints([{ ...sound, ...planted }]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(complaint);
  });
});
