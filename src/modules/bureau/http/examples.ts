import type { DoorContext } from '#platform/http/route.ts';
import { deliverPaper } from '../app/cross.ts';
import { DEMO_AUTHORITY } from '../app/demo.ts';
import { sendPapers } from '../app/papers.ts';
import { drawSpotCheck } from '../app/samples.ts';
import type { PaperBody } from '../contract.ts';

const actor = { kind: 'system', name: 'door.bureau' } as const;
export const authority = { hospital: DEMO_AUTHORITY };

export const problemText: PaperBody = {
  institutions: [1],
  kind: 'problem',
  title: '演示：导诊台无人',
  words: '演示：检查时导诊台没有人。',
  category: 'service',
  severity: 'ordinary',
  dueOn: '2026-12-31',
  items: [],
};

/** Hospital 1 has accepted, whatever another door has left behind. */
export async function linked(d: DoorContext): Promise<void> {
  await d.rows(
    `update bureau.link set state = 'accepted', decided_at = coalesce(decided_at, asked_at)
     where (hospital_id = 1 and other = $1) or (hospital_id = $1 and other = 1)`,
    [authority.hospital],
  );
}

/** A problem that has come to hospital 1, with both copies. */
export async function aProblem(d: DoorContext): Promise<string> {
  await linked(d);
  const { ids } = await d.app.db.tx(authority, (t) => sendPapers(t, problemText, actor, d.now));
  const [id = ''] = ids;
  await deliverPaper(d.app, { ...authority, id });
  return id;
}

export async function aSample(d: DoorContext): Promise<string> {
  return (await d.app.db.tx(authority, (t) => drawSpotCheck(t, { seed: 7, size: 2 }, actor, d.now))).id;
}
