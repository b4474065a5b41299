import type { Tx } from '#platform/db/tx.ts';
import { chains } from '../db/chains.ts';
import { type ChannelRow, channels } from '../db/channels.ts';
import { needOf } from '../domain/reach.ts';
import { isUsable, type Sender } from './ways-out.ts';

/**
 * What brings a code to a phone: channels of short messages that stand in a chain, those of the critical level first and
 * in its order. The built-in way is none: it knows the numbers of fake people only.
 */
export async function codeChannels(app: Pick<Sender, 'config'>, t: Tx): Promise<ChannelRow[]> {
  const { critical = [], ...others } = Object.fromEntries(await chains(t));
  const order = [...new Set([...critical, ...Object.values(others).flat()])];
  const place = (row: ChannelRow) => order.indexOf(row.id);
  return (await channels(t))
    .filter((row) => place(row) >= 0 && needOf(row) === 'phone' && isUsable(app, row))
    .sort((a, b) => place(a) - place(b));
}
