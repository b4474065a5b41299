import { addMinutes, type Instant, toOffset } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { chains, ownQuietHours } from '../db/chains.ts';
import { channelFailures } from '../db/channel-failures.ts';
import { channels } from '../db/channels.ts';
import { ownCodes } from '../db/refusal-codes.ts';
import { channelKinds, isShapeOnly, onlyOutsideProduction } from '../domain/channel.ts';
import { levels } from '../domain/levels.ts';
import { quietHoursAtFirst } from '../domain/quiet.ts';
import { formOf } from '../domain/reach.ts';
import { meaningOf, refusalsOf } from '../domain/refusals.ts';
import type { Lang } from '../domain/render.ts';

const FAILURES_MINUTES = 7 * 24 * 60;

/** The page of the manager: channels with what failed in the last seven days, and the chain of each level. */
export async function listChannels(app: Pick<App, 'config'>, t: Tx, lang: Lang, now: Instant) {
  const failed = Map.groupBy(await channelFailures(t, addMinutes(now, -FAILURES_MINUTES)), (row) => row.channel);
  const codes = await ownCodes(t);
  const [steps, quiet] = [await chains(t), await ownQuietHours(t)];
  const production = app.config.SHUXIN_MODE === 'production';
  return {
    items: (await channels(t)).map(({ id, name, kind, enabled, secretSealed, receiptKeySealed, config }) => ({
      id,
      name,
      kind,
      enabled,
      config,
      secretKept: secretSealed !== null,
      shapeOnly: isShapeOnly(kind),
      receipts: receiptKeySealed !== null,
      form: formOf({ kind, config }),
      failures: (failed.get(id) ?? []).map(({ code, count, last }) => ({
        code,
        count,
        last: toOffset(last),
        meaning: meaningOf(kind, code, codes, lang),
      })),
    })),
    levels: levels.map((level) => ({
      level,
      channels: steps.get(level) ?? [],
      builtIn: !steps.has(level),
      quiet: quiet.has(level) ? (quiet.get(level) ?? null) : quietHoursAtFirst[level],
    })),
    kinds: channelKinds.filter((kind) => !production || !onlyOutsideProduction(kind)),
  };
}

/** What refusals mean: the hospital's own lines, then ours, none of which was ever tried against a provider. */
export async function listCodes(t: Tx, lang: Lang) {
  const own = (await ownCodes(t)).map((one) => ({ ...one, own: true }));
  const known = new Set(own.map(({ kind, code }) => `${kind}/${code}`));
  const ours = channelKinds.flatMap((kind) =>
    refusalsOf(kind).flatMap(({ code, act, ...words }) =>
      known.has(`${kind}/${code}`) ? [] : [{ kind, code, act, meaning: words[lang], verified: false, own: false }],
    ),
  );
  return { items: [...own, ...ours] };
}
