import type { ApiUser } from './client.ts';
import { staff } from './open-world.ts';
import { type Guest, path, type World } from './world.ts';

/** The machines in the halls, one in each campus. Who stands at one is served before the next. */
export interface Kiosks {
  machines: { campus: string; api: ApiUser }[];
  last: Promise<unknown>;
}

interface Visit {
  appointment: string;
  campus: string;
  here: boolean;
}

/** A machine for every campus: it shows a code, the head of the desk confirms it. */
export async function openKiosks(w: Pick<World, 'anyone' | 'hospital'>): Promise<Kiosks> {
  const lead = staff(w.anyone, 'lead');
  const { campuses } = (await lead.get<{ campuses: { id: string; name: string }[] }>(path(w, 'kiosk/devices'))).body;
  const machines: Kiosks['machines'] = [];
  for (const { id: campus, name } of campuses) {
    const asked = await w.anyone.post<{ code: string }>(path(w, 'kiosk/self'), {});
    const face = { name: '自助机', campus, stands: '大门', idleSeconds: 60 };
    const made = await lead.post(path(w, 'kiosk/devices/confirm'), { code: asked.body.code, ...face });
    if (made.code === null) machines.push({ campus: name, api: w.anyone.carrying({ cookie: asked.cookie ?? '' }) });
  }
  return { machines, last: Promise.resolve() };
}

/** Checks in by the ID card, at the machine of the campus where the clinic is. Answers the encounter, null when refused. */
export function checkInAtKiosk(w: World, guest: Guest): Promise<string | null> {
  const turn = w.kiosks.last.then(() => standAt(w, guest));
  w.kiosks.last = turn.catch(() => undefined);
  return turn;
}

async function standAt(w: World, guest: Guest): Promise<string | null> {
  for (const { api, campus } of w.kiosks.machines) {
    const began = await api.post<{ secret: string }>(path(w, 'kiosk/self/sitting'), {});
    if (began.code !== null) return null;
    const sitting = api.carrying({ 'x-shuxin-sitting': began.body.secret });
    const self = path(w, 'kiosk/self/sitting');
    const known = await sitting.post(`${self}/identify`, { by: 'number', number: guest.person.idNumber });
    const today = known.code === null ? await sitting.get<{ items: Visit[] }>(`${self}/today`) : null;
    const visit = today?.body.items.find(({ appointment }) => appointment === guest.appointment);
    const slip = visit?.here
      ? await sitting.post<{ code: string | null }>(`${self}/check-ins`, { appointment: guest.appointment })
      : null;
    await sitting.post(`${self}/end`, { reason: 'done' });
    if (slip) return slip.code === null ? (/[0-9a-f-]{36}$/.exec(slip.body.code ?? '')?.[0] ?? null) : null;
    if (visit && visit.campus === campus) w.errors.push('a kiosk does not know its own campus');
  }
  w.errors.push('no kiosk could check somebody in');
  return null;
}
