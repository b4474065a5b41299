import { type Instant, localDate } from '#kernel/instant.ts';
import { type Appointment, appointmentForCheckIn, appointmentsOfDay } from '#modules/booking/public.ts';
import { findByNumberNow, numberShown, patientsById } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Lang } from '#platform/http/route.ts';
import type { LookedUp } from '../contract.ts';
import { namesSaid } from './names.ts';
import { tellNext } from './say-next.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whatever somebody holds out at a desk or a kiosk (ID, e-insurance voucher, card, phone number, the code on their phone)
 * opens today's next step of each of their visits. A name opens nothing. Nobody found is an empty list. Throws
 * identity.credential_refused, identity.credential_unreachable.
 */
export async function lookUp(
  app: App,
  { hospital, text, by }: { hospital: number; text: string; by: Actor },
  now: Instant,
  lang: Lang,
): Promise<LookedUp> {
  const scanned = UUID.test(text) ? text.toLowerCase() : null;
  const number = scanned === null ? await numberShown(app, hospital, text, 'guide') : '';
  const found = scanned === null ? (await findByNumberNow(app, hospital, number, now)).map((one) => one.id) : [];
  return app.db.tx({ hospital }, async (t) => {
    const patients = scanned === null ? found : await patientOfVisit(t, scanned);
    const items: LookedUp['items'] = [];
    for (const patient of patients) items.push(await personOf(app, t, patient, now, lang));
    for (const { patient } of items) {
      const subject = `identity.patient/${patient.id}`;
      await audit(t, { actor: by, action: 'journey.look_up', subject, outcome: 'ok' }, now);
    }
    return { items };
  });
}

async function patientOfVisit(t: Tx, visit: string): Promise<string[]> {
  const found = await appointmentForCheckIn(t, visit);
  return found ? [found.patient] : [];
}

async function personOf(app: App, t: Tx, id: string, now: Instant, lang: Lang): Promise<LookedUp['items'][number]> {
  const [person] = await patientsById(t, [id]);
  const visits = (await appointmentsOfDay(t, [id], localDate(now))).filter(isShown).slice(0, 20);
  const nameOf = await namesSaid(t, visits, lang);
  const told = await tellNext(app, t, visits, now, lang);
  return {
    patient: { id, name: person?.name ?? '' },
    visits: visits.map((visit, n) => ({
      visit: visit.id,
      department: nameOf(visit.department),
      doctor: nameOf(visit.practitioner),
      next: (told[n] as (typeof told)[number]).said,
    })),
  };
}

const isShown = (visit: Appointment): boolean => visit.state !== 'cancelled';
