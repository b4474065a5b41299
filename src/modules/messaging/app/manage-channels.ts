import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { ChannelBody } from '../contract-channels.ts';
import { replaceChain, writeQuietHours } from '../db/chains.ts';
import { type ChannelRow, type ChannelWish, channels, writeChannel } from '../db/channels.ts';
import { speaksToPatients } from '../domain/channel.ts';
import type { Level } from '../domain/levels.ts';
import type { QuietHours } from '../domain/quiet.ts';
import { makeVapidKeys } from './adapters/web-push.ts';
import { checkChannel } from './check-channel.ts';
import { secretAad } from './sealed.ts';

type Keeper = Pick<App, 'config' | 'crypto'>;

/** The channel of this id. Throws messaging.channel_unknown. */
export async function channelById(t: Tx, id: string): Promise<ChannelRow> {
  const found = (await channels(t)).find((one) => one.id === id);
  if (!found) throw domainError('messaging.channel_unknown');
  return found;
}

/** A new way out. It carries nothing until a level's chain names it. */
export async function addChannel(app: Keeper, t: Tx, wish: ChannelBody, by: Actor, now: Instant): Promise<Answer> {
  checkChannel(app, wish, null);
  const id = newId();
  const made = setupOf(wish, null);
  const secretSealed = made.secret === undefined ? null : app.crypto.seal(made.secret, secretAad(id));
  await writeChannel(t, { id, wish: made.setup, secretSealed, fresh: true }, now);
  await record(t, 'messaging.channel_add', id, by, now, { kind: wish.kind, enabled: wish.enabled });
  return { status: 201, body: { id } };
}

/** Changes a channel; its kind stays. Throws messaging.channel_unknown. */
export async function changeChannel(
  app: Keeper,
  t: Tx,
  { id, wish }: { id: string; wish: ChannelBody },
  by: Actor,
  now: Instant,
): Promise<{ id: string }> {
  const before = await channelById(t, id);
  if (before.kind !== wish.kind) throw domainError('messaging.channel_kind_stays');
  checkChannel(app, wish, before);
  const made = setupOf(wish, before);
  const secretSealed = made.secret === undefined ? null : app.crypto.seal(made.secret, secretAad(id));
  await writeChannel(t, { id, wish: made.setup, secretSealed, fresh: false }, now);
  const secret = made.secret !== undefined;
  await record(t, 'messaging.channel_change', id, by, now, { enabled: wish.enabled, secret });
  return { id };
}

/** Which channels a level tries, in which order, and when no phone is reached by it. */
export async function changeChain(
  t: Tx,
  { level, wish }: { level: Level; wish: { channels: string[]; quiet: QuietHours | null } },
  by: Actor,
  now: Instant,
): Promise<void> {
  if (level === 'critical' && wish.quiet !== null) throw domainError('messaging.critical_never_waits');
  const known = new Map((await channels(t)).map((one) => [one.id, one]));
  for (const id of wish.channels) {
    const channel = known.get(id);
    if (!channel) throw domainError('messaging.channel_unknown');
    if (!speaksToPatients(channel.kind)) throw domainError('messaging.channel_not_for_patients');
  }
  if (new Set(wish.channels).size < wish.channels.length) throw domainError('messaging.channel_twice');
  await replaceChain(t, level, wish.channels);
  if (level !== 'critical') await writeQuietHours(t, level, wish.quiet, now);
  const detail = { channels: wish.channels, quiet: wish.quiet ? `${wish.quiet.starts}-${wish.quiet.ends}` : null };
  await audit(
    t,
    { actor: by, action: 'messaging.chain_change', subject: `messaging.chain_step/${level}`, outcome: 'ok', detail },
    now,
  );
}

/** Keys of web push are made here, once: every browser has bound its subscription to the public one. */
function setupOf(wish: ChannelBody, before: ChannelRow | null): { setup: ChannelWish; secret: string | undefined } {
  if (wish.kind !== 'web_push') return { setup: wish, secret: 'secret' in wish ? wish.secret : undefined };
  if (before?.kind === 'web_push')
    return { setup: { ...wish, config: { ...wish.config, publicKey: before.config.publicKey } }, secret: undefined };
  const { publicKey, privateKey } = makeVapidKeys();
  return { setup: { ...wish, config: { ...wish.config, publicKey } }, secret: privateKey };
}

async function record(
  t: Tx,
  action: string,
  id: string,
  by: Actor,
  now: Instant,
  detail: Record<string, string | boolean>,
): Promise<void> {
  await audit(t, { actor: by, action, subject: `messaging.channel/${id}`, outcome: 'ok', detail }, now);
}
