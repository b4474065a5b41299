import pg from 'pg';
import { addDays, localDate } from '#kernel/instant.ts';
import { type Actor, anonymous } from '#platform/http/actor.ts';
import type { AnyRoute } from '#platform/http/route.ts';
import { createLogger } from '#platform/log/log.ts';
import type { RoomManifest } from '#platform/room.ts';
import { demoStaff } from '../../src/modules/identity/demo/staff.ts';
import { compose } from '../../src/server/compose.ts';
import { rooms } from '../../src/server/rooms.ts';
import { Insiders } from '../doors/insiders.ts';
import { canary, HOSPITAL, People, type Person } from '../doors/people.ts';
import type { Example } from '../doors/requests.ts';
import { afterFile } from '../support/after-file.ts';
import { demoDatabase, TEST_NOW, type TestApp, testConfig } from '../support/app.ts';
import { type Contract, contractOf } from './contract.ts';
import type { Pool } from './from-schema.ts';
import { type Tenants, tenantsOf } from './tenants.ts';

export interface World {
  app: TestApp;
  routes: readonly AnyRoute[];
  people: readonly (readonly [name: string, who: Person])[];
  examples: ReadonlyMap<string, Example>;
  pool: Pool;
  tenants: Tenants;
  contract: Contract;
}

/** Words a sender types; the canary's are among them, so that a log that repeats what was typed is caught. */
const WORDS = [canary.name, canary.phone, canary.document, '10000000001', '10009900002', '测试', 'registrar', '123456'];

/** Both demo hospitals with every kind of person signed in for good; `planted` rooms stand beside the real ones. */
export async function fuzzWorld(planted: readonly RoomManifest[] = []): Promise<World> {
  const app = await appWith(planted);
  const people = new People(app);
  const insiders = new Insiders(app, people);
  const routes = app.app.rooms.flatMap((room) => [...(room.routes ?? [])]);
  const examples = new Map<string, Example>();
  for (const route of routes) {
    // A door whose example uses up another's is no loss: its schemas still tell what to send.
    const example = await insiders
      .of(route)
      .then((who) => insiders.context(who))
      .then((context) => route.door.example(context))
      .catch(() => null);
    if (example) examples.set(route.id, example);
  }
  const tenants = await tenantsOf(app.rows);
  const today = localDate(app.app.clock.now());
  const dates = [-400, -1, 0, 1, 2, 7, 14, 90, 4000].map((days) => addDays(today, days));
  return {
    app,
    routes,
    people: await everybody(people),
    examples,
    tenants,
    contract: contractOf(app.app.rooms),
    pool: { ids: tenants.sample, words: [...WORDS, ...dates.map((date) => `${date}T09:00:00+08:00`)], dates },
  };
}

async function everybody(people: People): Promise<[string, Person][]> {
  const found: [string, Person][] = [
    ['nobody', { token: null, actor: anonymous, patient: '' }],
    ['the canary', await people.canary()],
    ['a patient of both hospitals', await people.patient('10000000003')],
  ];
  for (const hospital of [HOSPITAL, 2]) {
    const names = demoStaff(hospital).map((it) => it.username);
    const once = names.filter((name) => !/doctor\d+$/.test(name) || name.endsWith('doctor1'));
    for (const name of once) found.push([name, await people.staff(name)]);
  }
  return found;
}

async function appWith(planted: readonly RoomManifest[]): Promise<TestApp> {
  const database = await demoDatabase();
  const logged: string[] = [];
  const known = new Map<string, Actor>();
  const composed = compose({
    config: testConfig(),
    databaseUrl: database.url,
    rooms: [...rooms.map((room) => neverSignedOut(room, known)), ...planted],
    log: createLogger('info', { write: (line) => void logged.push(line) }),
    clockStart: TEST_NOW,
  });
  const admin = new pg.Pool({ connectionString: database.url, max: 2 });
  afterFile(async () => {
    await composed.close();
    await admin.end();
  });
  const rows: TestApp['rows'] = async (text, values = []) => (await admin.query(text, values)).rows;
  return { ...composed, url: database.url, logged, rows };
}

/**
 * Among the requests are those that sign out, lock and take roles away. Whoever was let in once stays what they were,
 * or the rest of the run would stand before closed doors.
 */
function neverSignedOut(room: RoomManifest, known: Map<string, Actor>): RoomManifest {
  const { authenticate } = room;
  if (!authenticate) return room;
  return {
    ...room,
    authenticate: async (app, token) => {
      const now = await authenticate(app, token);
      const first = known.get(token);
      if (!first) {
        if (now.kind !== 'anonymous') known.set(token, now);
        return now;
      }
      if (now.kind !== 'staff' || first.kind !== 'staff') return now.kind === 'anonymous' ? first : now;
      return { ...now, permissions: first.permissions };
    },
  };
}
