import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { chains, ownQuietHours } from '../db/chains.ts';
import { type ChannelRow, channels } from '../db/channels.ts';
import { type ProviderTemplate, providerTemplates } from '../db/provider-templates.ts';
import { type OwnCode, ownCodes } from '../db/refusal-codes.ts';
import type { Adapter } from '../domain/adapter.ts';
import { hasProviderTemplates, onlyOutsideProduction, speaksToPatients } from '../domain/channel.ts';
import { type Level, levels } from '../domain/levels.ts';
import { RECEIPT_MINUTES, receiptMinutes } from '../domain/next-try.ts';
import { providerTemplate } from '../domain/provider-template.ts';
import { type QuietHours, quietHoursAtFirst } from '../domain/quiet.ts';
import { formOf, type Need, needOf } from '../domain/reach.ts';
import { callOut } from './adapters/call-out.ts';
import { mailOut } from './adapters/email.ts';
import { carrierOf } from './carrier.ts';
import { channelAdapter } from './channel-adapter.ts';
import { deviceKeys, secretAad } from './sealed.ts';

export type Sender = Pick<App, 'db' | 'clock' | 'config' | 'crypto'>;

export interface Way {
  adapter: Adapter;
  need: Need;
  /** A channel of the hospital is tried again after a failure that passes; a built-in way is not. */
  repeats: boolean;
  /** How long a receipt is waited for. */
  patience: number;
  /** The provider fills the blanks of a template of its own. */
  blanks: boolean;
}

export interface WaysOut {
  ways: Readonly<Record<Level, readonly Way[]>>;
  quiet: Readonly<Record<Level, QuietHours | null>>;
}

/** What the hospital has written down about its providers. */
export interface Papers {
  codes: readonly OwnCode[];
  templates: readonly ProviderTemplate[];
}
export const readPapers = async (t: Tx): Promise<Papers> => ({
  codes: await ownCodes(t),
  templates: await providerTemplates(t),
});

/** Where messages of each level go: the hospital's chain, or, where a level has none, the way that was built in. */
export async function waysOut(app: Sender, t: Tx): Promise<WaysOut> {
  const steps = await chains(t);
  const rows = steps.size > 0 ? await channels(t) : [];
  const papers = steps.size > 0 ? await readPapers(t) : { codes: [], templates: [] };
  const own = await ownQuietHours(t);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const carrier = carrierOf(app);
  const builtIn: Way[] = carrier
    ? [{ adapter: carrier, need: 'phone', repeats: false, patience: RECEIPT_MINUTES, blanks: false }]
    : [];
  const chainOf = (level: Level): Way[] =>
    steps.get(level)?.map((id) => wayOf(app, byId.get(id) as ChannelRow, papers)) ?? builtIn;
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
export function wayOf(app: Sender, row: ChannelRow, papers: Papers): Way {
  const usable = isUsable(app, row);
  return {
    adapter: usable ? adapterOf(app, row, papers) : closed(row.id),
    need: needOf(row),
    repeats: usable,
    patience: receiptMinutes(formOf(row)),
    blanks: hasProviderTemplates(row.kind),
  };
}

export function isUsable({ config }: Pick<App, 'config'>, row: ChannelRow): boolean {
  const production = config.SHUXIN_MODE === 'production';
  return row.enabled && speaksToPatients(row.kind) && !(production && onlyOutsideProduction(row.kind));
}

export function adapterOf(app: Sender, row: ChannelRow, { codes, templates }: Papers): Adapter {
  const production = app.config.SHUXIN_MODE === 'production';
  const rules = { allowPrivate: !production, httpsOnly: production };
  const lines = templates.filter(({ channel }) => channel === row.id);
  return channelAdapter(row, {
    secret: row.secretSealed === null ? '' : app.crypto.open(row.secretSealed, secretAad(row.id)),
    refusals: new Map(codes.flatMap((one) => (one.kind === row.kind ? [[one.code, one.act] as const] : []))),
    templateFor: (message) => providerTemplate(row.kind, lines, message),
    receiptPath: ({ hospital, id }) =>
      `/api/h/${hospital}/messaging/device-receipts/${row.id}/${id}/${deviceKeys(app.crypto, row.id, id)[0]}`,
    tellsLater: row.kind === 'web_push' || row.receiptKeySealed !== null,
    site: app.config.PUBLIC_URL,
    call: callOut(rules),
    mail: mailOut(rules),
    now: app.clock.now(),
  });
}

/** Keeps its place, so that a message under way goes on where it was; says nothing and is passed over. */
const closed = (id: string): Adapter => ({
  id,
  send: async () => ({ outcome: 'failed', detail: 'channel_off' }),
});
