import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import * as db from '../db/help-calls.ts';
import { helpHappened } from './record.ts';

const acts = {
  take: [db.takeHelp, 'taken'],
  give_back: [db.giveHelpBack, 'given_back'],
  finish: [db.finishHelp, 'finished'],
} as const;
export type HelpAct = keyof typeof acts;

/**
 * A member of staff goes, cannot go after all, or has helped. One of two who take it at once gets it. Throws
 * servicedesk.help_unknown, help_taken.
 */
export async function answerHelp(t: Tx, id: string, act: HelpAct, by: Actor, now: Instant): Promise<db.HelpRow> {
  const [move, happened] = acts[act];
  const row = await move(t, id, actorId(by), now);
  if (!row) throw domainError((await db.helpExists(t, id)) ? 'servicedesk.help_taken' : 'servicedesk.help_unknown');
  await helpHappened(t, happened, row, by, now);
  return row;
}
