import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { chains, ownQuietHours } from '../db/chains.ts';
import { type ChannelRow, channels } from '../db/channels.ts';
import { type OwnCode, ownCodes } from '../db/refusal-codes.ts';
import type { Adapter } from '../domain/adapter.ts';
import { needsPhone, onlyOutsideProduction, speaksToPatients } from '../domain/channel.ts';
import { type Level, levels } from '../domain/levels.ts';
import { type QuietHours, quietHoursAtFirst } from '../domain/quiet.ts';
import { callOut } from './adapters/call-out.ts';
import { carrierOf } from './carrier.ts';
import { channelAdapter } from './channel-adapter.ts';
import { secretAad } from './sealed.ts';

export type Sender = Pick<App, 'db' | 'clock' | 'config' | 'crypto'>;

export interface Way {
  adapter: Adapter;
  needsPhone: boolean;
  /** A channel of the hospital is tried again after a failure that passes; a built-in way is not. */
  repeats: boolean;
}

export interface WaysOut {
  ways: Readonly<Record<Level, readonly Way[]>>;
  quiet: Readonly<Record<Level, QuietHours | null>>;
}

/** Where messages of each level go: the hospital's chain, or, where a level has none, the way that was built in. */
export async function waysOut(app: Sender, t: Tx): Promise<WaysOut> {
  const steps = await chains(t);
  const rows = steps.size > 0 ? await channels(t) : [];
  const codes = steps.size > 0 ? await ownCodes(t) : [];
  const own = await ownQuietHours(t);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const carrier = carrierOf(app);
  const builtIn: Way[] = carrier ? [{ adapter: carrier, needsPhone: true, repeats: false }] : [];
  const chainOf = (level: Level): Way[] =>
    steps.get(level)?.map((id) => wayOf(app, byId.get(id) as ChannelRow, codes)) ?? builtIn;
  const all = <T>(of: (level: Level) => T) =>
    Object.fromEntries(levels.map((level) => [level, of(level)])) as Record<Level, T>;
  return {
    ways: all(chainOf),
    quiet: all((level) => {
      const hours = own.get(level);
      return hours === undefined || level === 'critical' ? quietHoursAtFirst[level] : hours;
    }),
  };
}

/** The way that one channel is, as it would be taken now. */
export function wayOf(app: Sender, row: ChannelRow, codes: readonly OwnCode[]): Way {
  const production = app.config.SHUXIN_MODE === 'production';
  const usable = row.enabled && speaksToPatients(row.kind) && !(production && onlyOutsideProduction(row.kind));
  const adapter = usable ? adapterOf(app, row, codes) : closed(row.id);
  return { adapter, needsPhone: needsPhone(row.kind), repeats: usable };
}

export function adapterOf(app: Sender, row: ChannelRow, codes: readonly OwnCode[]): Adapter {
  const production = app.config.SHUXIN_MODE === 'production';
  return channelAdapter(row, {
    secret: row.secretSealed === null ? '' : app.crypto.open(row.secretSealed, secretAad(row.id)),
    refusals: new Map(codes.flatMap((one) => (one.kind === row.kind ? [[one.code, one.act] as const] : []))),
    call: callOut({ allowPrivate: !production, httpsOnly: production }),
    now: app.clock.now(),
  });
}

/** Keeps its place, so that a message under way goes on where it was; says nothing and is passed over. */
const closed = (id: string): Adapter => ({
  id,
  send: async () => ({ outcome: 'failed', detail: 'channel_off' }),
});
