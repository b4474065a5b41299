import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { insertSessions } from '../db/insert-sessions.ts';
import { noteHistory } from '../db/rota-history.ts';
import { draftRota, dropEmptyDraft } from '../db/rotas.ts';
import type { Figures } from '../domain/figures.ts';
import type { SessionPlan } from '../domain/plan-sessions.ts';
import { personName } from './person-name.ts';

/**
 * Writes planned sessions: open at once where the hospital wants it so, and as drafts of the department's rota where
 * another person approves first.
 */
export async function writePlans(
  t: Tx,
  plans: readonly SessionPlan[],
  figures: Figures,
  by: Actor,
  now: Instant,
): Promise<{ sessions: number; slots: number }> {
  const approvalFor = ({ template }: SessionPlan) =>
    figures.at(template.department, template.slotClass).rotaApproval === 1 ? template.department : null;
  const made = { sessions: 0, slots: 0 };
  for (const [department, group] of Map.groupBy(plans, approvalFor)) {
    const part = department === null ? await insertSessions(t, group) : await asDrafts(t, department, group, by, now);
    made.sessions += part.sessions;
    made.slots += part.slots;
  }
  return made;
}

/** As drafts of the department's rota, to be submitted, approved and released. */
export async function asDrafts(t: Tx, department: string, plans: readonly SessionPlan[], by: Actor, now: Instant) {
  const days = plans.map((plan) => plan.date).sort();
  const [from, to] = [days[0] as LocalDate, days.at(-1) as LocalDate];
  const rota = await draftRota(t, department, from, to);
  const made = await insertSessions(t, plans, rota);
  if (made.sessions === 0) {
    await dropEmptyDraft(t, rota);
    return made;
  }
  const who = { by: actorId(by), byName: personName(by) };
  const detail = { from, to, ...made };
  await noteHistory(t, { rota, session: null, what: 'generated', detail, reason: null, at: now, ...who });
  return made;
}
