import type { Instant } from '#kernel/instant.ts';
import { recordOwnAct } from '#modules/identity/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import { choose, keepConsent, offHere } from '../db/choices.ts';
import { type Choosable, choosable } from '../domain/purposes.ts';

type Choices = Record<Choosable, boolean>;

/** Which kinds of messages the account gets: reminders unless switched off, health knowledge once asked for. */
export async function readChoices(t: Tx): Promise<Choices> {
  const off = await offHere(t);
  return Object.fromEntries(choosable.map((template) => [template, !off.includes(template)])) as Choices;
}

/** Switches kinds of messages on and off; each change is a line in the account's own log, and a yes or no that stays. */
export async function changeChoices(t: Tx, actor: Actor, wish: Partial<Choices>, now: Instant): Promise<Choices> {
  if (actor.kind !== 'patient') throw new Error('messages are chosen by patients');
  for (const template of choosable) {
    const wanted = wish[template];
    if (wanted === undefined || !(await choose(t, template, wanted, now))) continue;
    await keepConsent(t, { id: newId(), purpose: template, granted: wanted }, now);
    const action = wanted ? 'identity.messages_on' : 'identity.messages_off';
    await recordOwnAct(t, actor, { action }, now);
  }
  return readChoices(t);
}
