import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { ownAddresses } from '../db/addresses.ts';
import { chains } from '../db/chains.ts';
import { type ChannelRow, channels } from '../db/channels.ts';
import { ownSubscriptions } from '../db/push-subscriptions.ts';
import type { Form } from '../domain/channel.ts';
import { formOf } from '../domain/reach.ts';
import { addressAad } from './sealed.ts';
import { isUsable } from './ways-out.ts';

/** Channels that stand in a chain and would carry a message now, by what their messages look like. */
export async function openChannels(app: Pick<App, 'config'>, t: Tx): Promise<Map<Form, ChannelRow>> {
  const used = new Set([...(await chains(t)).values()].flat());
  const rows = (await channels(t)).filter((row) => used.has(row.id) && isUsable(app, row));
  return new Map(
    rows.reverse().flatMap((row) => {
      const form = formOf(row);
      return form === null ? [] : [[form, row] as const];
    }),
  );
}

/** Which ways beside the phone this hospital has, and what the transaction's account gave it for them. */
export async function readOwnWays(app: Pick<App, 'config' | 'crypto'>, t: Tx) {
  const open = await openChannels(app, t);
  const own = new Map((await ownAddresses(t)).map((row) => [row.form, row]));
  const email = own.get('email');
  const push = open.get('web_push');
  return {
    email: {
      offered: open.has('email'),
      address: email ? maskEmail(app.crypto.open(email.sealed, addressAad(email.id))) : null,
      proved: email?.proved ?? false,
    },
    push: {
      offered: push !== undefined,
      publicKey: push?.kind === 'web_push' ? push.config.publicKey : null,
      devices: await ownSubscriptions(t),
    },
    wechat: { offered: open.has('wechat'), linked: own.get('wechat')?.proved ?? false },
  };
}

/** `te***@example.cn` */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, Math.min(2, Math.max(1, at - 1)))}***${address.slice(at)}`;
}
