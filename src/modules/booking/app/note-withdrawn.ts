import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { noteHistory } from '../db/rota-history.ts';
import { dropEmptyDraft } from '../db/rotas.ts';
import type { Withdrawn } from '../db/withdraw-sessions.ts';
import { personName } from './person-name.ts';

/** Sessions were taken out of rotas: their histories say so. A draft that has none left is none. */
export async function noteWithdrawn(t: Tx, rotas: Withdrawn['rotas'], by: Actor, now: Instant): Promise<void> {
  const who = { by: actorId(by), byName: personName(by), at: now };
  for (const { rota, removed } of rotas) {
    await noteHistory(t, { rota, session: null, what: 'withdrawn', detail: { removed }, reason: null, ...who });
    await dropEmptyDraft(t, rota);
  }
}
