import type { Instant } from '#kernel/instant.ts';
import { placesById } from '#modules/catalog/public.ts';
import { notify, tellGroups } from '#modules/messaging/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { openHelpById } from '../db/help-calls.ts';
import { raiseOverdue } from '../db/help-due.ts';
import { tellsPatient } from '../domain/rules/nobody-comes.ts';
import { helpHappened } from './record.ts';

/** The sweep of calls that nobody has taken in time: they go to the next role, whose groups are told; none is ever dropped. */
export async function escalateHelp(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const raised = await raiseOverdue(t, now, limit);
  for (const call of raised) {
    await helpHappened(t, 'escalated', call, { kind: 'system', name: 'servicedesk.escalate' }, now);
    await enqueue(t, 'servicedesk.tell_leads', { hospital: t.scope.hospital as number, id: call.id });
    if (call.patient === null || !tellsPatient(call.level)) continue;
    const [place] = await placesById(t, [call.place]);
    const params = { place: place?.name ?? null };
    await notify(t, { template: 'help_late', patient: call.patient, params, dedupe: call.id }, now);
  }
  return raised.length;
}

/** Tells the hospital's groups where somebody waits; the page is the truth, and whoever was helped meanwhile is not told of. */
export async function tellLeads(app: App, { hospital, id }: { hospital: number; id: string }): Promise<void> {
  const place = await app.db.tx({ hospital }, async (t) => {
    const call = await openHelpById(t, id);
    return call?.state === 'waiting' ? (await placesById(t, [call.place]))[0] : undefined;
  });
  if (!place) return;
  const where = [place.campus.name.zh, place.building.zh, place.floor, place.name.zh].filter(Boolean).join(' ');
  const title = '有患者求助，还没有人去';
  await tellGroups(app, hospital, { title, body: `${title}：${where}。请看“求助”。` });
}
