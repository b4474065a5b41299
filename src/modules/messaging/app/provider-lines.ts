import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { ProviderLines } from '../contract-channels.ts';
import { providerTemplates, writeProviderTemplate } from '../db/provider-templates.ts';
import { type ProviderLine, publishedLines } from '../domain/provider-template.ts';
import type { Lang } from '../domain/render.ts';
import { allTemplateNames, allTemplates } from '../domain/templates-codes.ts';
import { channelById } from './manage-channels.ts';

/** Under which numbers a channel's provider knows our templates: the hospital's lines, then what public papers say. */
export async function listProviderLines(t: Tx, channel: string, lang: Lang): Promise<ProviderLines> {
  const { kind } = await channelById(t, channel);
  const own = (await providerTemplates(t)).filter((one) => one.channel === channel);
  const known = new Set(own.map(({ template }) => template));
  const lines = [
    ...own.map((one) => ({ ...one, own: true })),
    ...publishedLines(kind).flatMap((one) => (known.has(one.template) ? [] : [{ ...one, own: false }])),
  ];
  const titled = new Set(lines.map(({ template }) => template));
  return {
    items: lines.map(({ template, code, fields, approved, own: ours }) => ({
      template,
      title: titleOf(template, lang),
      code,
      fields: [...fields],
      approved,
      own: ours,
    })),
    open: allTemplateNames
      .filter((template) => !titled.has(template))
      .map((template) => ({ template, title: titleOf(template, lang) })),
  };
}

/** Throws messaging.channel_unknown, messaging.template_unknown. */
export async function changeProviderLine(
  t: Tx,
  { channel, line }: { channel: string; line: ProviderLine },
  by: Actor,
  now: Instant,
): Promise<void> {
  await channelById(t, channel);
  if (!allTemplateNames.includes(line.template)) throw domainError('messaging.template_unknown');
  await writeProviderTemplate(t, { channel, ...line }, now);
  const { template, code, approved } = line;
  await audit(
    t,
    {
      actor: by,
      action: 'messaging.provider_template_change',
      subject: `messaging.channel/${channel}`,
      outcome: 'ok',
      detail: { template, code, approved },
    },
    now,
  );
}

const titleOf = (template: string, lang: Lang): string => allTemplates[template]?.[lang].title ?? template;
