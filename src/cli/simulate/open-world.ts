import { localDate, parseInstant } from '#kernel/instant.ts';
import { Agenda } from './agenda.ts';
import { ApiUser } from './client.ts';
import { openKiosks } from './kiosk.ts';
import { staff } from './staff.ts';
import { openWayOn } from './way-on.ts';
import { openWindow } from './window.ts';
import { COUNTED, type World } from './world.ts';

/** Hospital 1 of a demo at `base`, before anybody has done anything. */
export async function openWorld(base: string, grain = 1): Promise<World> {
  const errors: string[] = [];
  const anyone = new ApiUser(base, null, errors);
  let now = parseInstant((await anyone.get<{ now: string }>('/api/demo/clock')).body.now) as string;
  return {
    base,
    hospital: 1,
    firstDay: localDate(now),
    anyone,
    notice: (await anyone.get<{ version: string }>('/api/identity/privacy-notice')).body.version,
    desk: staff(anyone, 'registrar'),
    agenda: new Agenda(grain),
    now: () => now,
    async moveTo(instant) {
      if (instant > now) now = instant;
      await anyone.post('/api/demo/clock', { to: now });
    },
    people: 0,
    later: new Map(),
    present: new Map(),
    idle: new Map(),
    kiosks: await openKiosks({ anyone, hospital: 1 }),
    window: await openWindow({ anyone, hospital: 1 }),
    wayOn: await openWayOn({ anyone, hospital: 1 }),
    visits: [],
    takenOver: new Set(),
    counts: Object.fromEntries(COUNTED.map((what) => [what, 0])) as World['counts'],
    perSlot: new Map(),
    kept: new Map(),
    expert: new Map(),
    places: new Map(),
    sold: new Map(),
    numbers: new Map(),
    errors,
  };
}

/** Demo doctors are called doctor1, doctor2, ...; each is asked who they are. */
export async function signInDoctors(anyone: ApiUser, wanted: Iterable<string>): Promise<Map<string, ApiUser>> {
  const needed = new Set(wanted);
  const doctors = new Map<string, ApiUser>();
  for (let n = 1; n <= 500 && needed.size > 0; n += 1) {
    const api = staff(anyone, `doctor${n}`);
    const me = await api.get<{ practitioner: string }>('/api/identity/me');
    if (needed.delete(me.body.practitioner)) doctors.set(me.body.practitioner, api);
    else if (me.code !== null) break;
  }
  return doctors;
}
