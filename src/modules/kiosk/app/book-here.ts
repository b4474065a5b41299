import { toOffset } from '#kernel/instant.ts';
import { book } from '#modules/booking/public.ts';
import { departmentById } from '#modules/catalog/public.ts';
import type { Answer, IdempotencyClaim } from '#platform/http/route.ts';
import type { Slip } from '../contract-sitting.ts';
import { type Known, recordAct } from './at-kiosk.ts';
import { requireOffered } from './clinics.ts';

interface Wish {
  session: string;
  slot: string;
  claim: IdempotencyClaim | null;
  requestId: string;
}

/**
 * 挂号 as booking's channel kiosk: the same pool, rules and limits as at a window. Answers 201 with the slip; throws
 * booking.slot_unknown for a place that this machine does not offer, and what booking refuses.
 */
export async function bookHere(hospital: number, at: Known, wish: Wish): Promise<Answer> {
  const { app, lang, actor, patient, now } = at;
  const { slot, claim, requestId } = wish;
  const scope = { hospital, requestId };
  const { clinic, department } = await app.db.tx(scope, (t) => requireOffered(t, at, wish));
  const booked = await book(app, hospital, { slot, patient, channel: 'kiosk', by: actor, claim, requestId });
  const { id, number, start } = booked.body as { id: string; number: number; start: string };
  const title = await app.db.tx(scope, async (t) => {
    await recordAct(t, at, 'kiosk.book', `booking.appointment/${id}`, { sitting: at.sitting.id });
    return (await departmentById(t, department))?.name[lang] ?? '';
  });
  const slip: Slip = {
    kind: 'booking',
    code: null,
    number: String(number),
    title,
    lines: [
      { what: 'doctor', text: clinic.doctor },
      { what: 'time', text: start },
      { what: 'place', text: clinic.place },
      { what: 'fee', text: (clinic.fee / 100).toFixed(2) },
    ],
    ahead: null,
    wait: null,
    printedAt: toOffset(now),
  };
  return { status: 201, body: slip };
}
