import { type Instant, toOffset } from '#kernel/instant.ts';
import { maskName } from '#kernel/masking.ts';
import { patientsById } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { BeadSaid, Companion } from '../contract.ts';
import { consenting, feedOf } from '../db/feed.ts';
import { type Bead, beadsOf } from '../domain/beads.ts';
import type { Exam, Preparation } from '../domain/contract-words.ts';
import { paymentsOf } from '../domain/payments.ts';
import type { Step } from '../domain/step.ts';
import { namesSaid, type PlaceSaid, placesSaid } from './names.ts';
import { tellNext } from './say-next.ts';
import { requireVisit, type Seen } from './who-may-look.ts';

/** One visit for whoever may look: the next step first, then the thread. A follower sees no money and no full name. */
export async function readCompanion(app: App, t: Tx, id: string, now: Instant, lang: Lang): Promise<Companion> {
  const seen = await requireVisit(t, id, now);
  const { visit, own } = seen;
  const [told] = await tellNext(app, t, [visit], now, lang);
  if (!told) throw new Error('one visit has one next step');
  const { facts, next, said } = told;
  const beads = beadsOf(facts.steps, facts, next.kind);
  const places = await placesSaid(t, beads.flatMap(placeIds), lang);
  const nameOf = await namesSaid(t, [visit], lang);
  const [patient] = await patientsById(t, [visit.patient]);
  const name = patient?.name ?? '';
  return {
    visit: visit.id,
    patient: own ? { id: visit.patient, name } : { id: null, name: maskName(name) },
    own,
    date: visit.date,
    department: { id: visit.department, name: nameOf(visit.department) },
    doctor: nameOf(visit.practitioner),
    next: own ? said : { ...said, fen: null },
    beads: beads.map((bead) => sayBead(bead, places, own)),
    payments: own ? sayPayments(facts.steps) : null,
    feed: await sayFeed(t, seen),
  };
}

const placeIds = ({ detail }: Bead): string[] => ['place', 'area'].flatMap((key) => (detail[key] as string) ?? []);

function sayBead({ id, kind, at, state, detail }: Bead, places: Map<string, PlaceSaid>, own: boolean): BeadSaid {
  const place = String(detail.place ?? detail.area ?? '');
  return {
    id,
    kind,
    state,
    at: at && toOffset(at),
    place: places.get(place) ?? null,
    exam: (detail.exam as Exam | undefined) ?? null,
    preparation: (detail.preparation as Preparation[] | undefined) ?? [],
    fen: own && typeof detail.fen === 'number' ? detail.fen : null,
    charged: (detail.for as BeadSaid['charged'] | undefined) ?? null,
    credit: detail.credit === true,
  };
}

function sayPayments(steps: readonly Step[]): Companion['payments'] {
  const { stops, credit, paid, open } = paymentsOf(steps);
  return { stops, credit, paid, open: open.reduce((sum, one) => sum + one.fen, 0) };
}

async function sayFeed(t: Tx, { visit, own }: Seen): Promise<Companion['feed']> {
  if (!own || !(await feedOf(t))?.enabled) return null;
  return { given: (await consenting(t, [visit.patient])).has(visit.patient) };
}
