import { type Instant, localDate } from '#kernel/instant.ts';
import { forAuthority } from '#modules/programme/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { arriveAsked, arriveDecided, linkTo, noteReport, takeReportsDue } from '../db/links.ts';
import { followPaper, insertPaper, paperOf } from '../db/papers.ts';
import { type PhotoWhole, photosOf, putPhotos } from '../db/photos.ts';
import { insertPaperPlan, type PaperPlan, paperPlanOf, putProgress } from '../db/plans.ts';
import { putFigures, putHeadlines } from '../db/reports.ts';

// The only place where something passes between two tenants. Each job reads under the one's scope, ends that transaction,
// and writes named columns under the other's, where the link is looked at again. All of them may run twice.

/** Who acts on the other side: no person of it. */
const courier: Actor = { kind: 'system', name: 'bureau.courier' };

/** A question or a decision about the link goes over; payload: the other tenant's number. */
export async function tellLink(app: App, { hospital, id }: { hospital: number; id: string }): Promise<void> {
  const other = Number(id);
  const link = await app.db.tx({ hospital }, (t) => linkTo(t, other));
  if (!link) return;
  await app.db.tx({ hospital: other }, async (t) => {
    await (link.side === 'authority' ? arriveAsked : arriveDecided)(t, hospital, link);
    await note(
      t,
      'bureau.link_arrived',
      `bureau.link/${hospital}`,
      { from: hospital, state: link.state },
      app.clock.now(),
    );
  });
}

/** A paper, or what was done to it, goes over; payload: the paper. Only where the link stands accepted on both sides. */
export async function deliverPaper(app: App, { hospital, id }: { hospital: number; id: string }): Promise<void> {
  const paper = await app.db.tx({ hospital }, async (t) => {
    const found = await paperOf(t, id);
    if (!found || !(await accepted(t, found.other))) return null;
    return { ...found, ...(await withIt(t, found)) };
  });
  if (!paper) return;
  await app.db.tx({ hospital: paper.other }, async (t) => {
    if (!(await accepted(t, hospital))) return;
    // An institution never makes a paper of the authority's; it moves those that came from there.
    if (paper.side === 'authority') {
      await insertPaper(t, 'institution', { ...paper, other: hospital });
      if (paper.plan) await insertPaperPlan(t, id, paper.plan);
    }
    const went = await followPaper(t, hospital, paper);
    if (went && paper.side === 'institution') await putPhotos(t, id, paper.photos, app.clock.now());
    await note(
      t,
      'bureau.paper_arrived',
      `bureau.paper/${id}`,
      { from: hospital, state: paper.state },
      app.clock.now(),
    );
  });
}

/** What goes with a paper: down its plan, up the photographs of the answer. */
async function withIt(
  t: Tx,
  { id, side, kind }: { id: string; side: string; kind: string },
): Promise<{ plan: PaperPlan | undefined; photos: PhotoWhole[] }> {
  const down = side === 'authority';
  return {
    plan: down && kind === 'plan' ? await paperPlanOf(t, id) : undefined,
    photos: down ? [] : await photosOf(t, id),
  };
}

/** Figures, headlines and the progress of the authority's own plans go up; payload: the authority's number. */
export async function reportUp(app: App, { hospital, id }: { hospital: number; id: string }): Promise<void> {
  const authority = Number(id);
  const now = app.clock.now();
  const report = await app.db.tx({ hospital }, async (t) => {
    const link = await linkTo(t, authority);
    if (link?.side !== 'institution' || link.state !== 'accepted') return null;
    return forAuthority(t, now);
  });
  if (!report) return;
  const { figures, problems } = report;
  // Of several authorities each hears of what it sent itself.
  const plans = report.plans.filter((one) => one.authority === authority);
  await app.db.tx({ hospital: authority }, async (t) => {
    if (!(await accepted(t, hospital))) return;
    await putFigures(t, hospital, figures, now);
    await putHeadlines(t, hospital, problems, now);
    await putProgress(t, hospital, plans, now);
    await noteReport(t, hospital, now);
    const counts = { from: hospital, figures: figures.length, problems: problems.length, plans: plans.length };
    await note(t, 'bureau.report_arrived', `bureau.link/${hospital}`, counts, now);
  });
}

/** Once a day, whatever happened. */
export async function reportDaily(_app: App, t: Tx, now: Instant, limit: number): Promise<number> {
  const due = await takeReportsDue(t, localDate(now), limit);
  for (const authority of due) await askReport(t, authority);
  return due.length;
}

export const askReport = (t: Tx, authority: number): Promise<void> => send(t, 'bureau.report', String(authority));
export const askDelivery = (t: Tx, paper: string): Promise<void> => send(t, 'bureau.deliver', paper);
export const askLinkTold = (t: Tx, other: number): Promise<void> => send(t, 'bureau.tell_link', String(other));

const send = (t: Tx, job: string, id: string) => enqueue(t, job, { hospital: t.scope.hospital ?? 0, id });

const accepted = async (t: Tx, other: number): Promise<boolean> => (await linkTo(t, other))?.state === 'accepted';

const note = (t: Tx, action: string, subject: string, detail: Record<string, string | number>, now: Instant) =>
  audit(t, { actor: courier, action, subject, outcome: 'ok', detail }, now);
