import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { TemplateItem } from '../contract-ways.ts';
import { ownTexts } from '../db/messages.ts';
import { levelOfTemplate } from '../domain/levels.ts';
import { purposeOf } from '../domain/purposes.ts';
import { type Lang, render } from '../domain/render.ts';
import { sampleParams } from '../domain/samples.ts';
import type { Template, Texts } from '../domain/templates.ts';
import { allTemplateNames, allTemplates } from '../domain/templates-codes.ts';

/** Every template filled in for a fake visit, in all its wordings; the hospital's own words where it has them. */
export async function listTemplates({ config }: Pick<App, 'config'>, t: Tx) {
  const own = await ownTexts(t, allTemplateNames);
  const items = allTemplateNames.map((name): TemplateItem => {
    const { zh, en, elder }: Template = allTemplates[name] as Template;
    const said = own.get(name) ?? {};
    return {
      template: name,
      level: levelOfTemplate(name),
      purpose: purposeOf(name),
      short: { zh: zh.title, en: en.title },
      zh: shown(said.zh ?? zh, 'zh'),
      en: shown(said.en ?? en, 'en'),
      elder: elder ? { zh: shown(said.zh ?? elder.zh, 'zh'), en: shown(said.en ?? elder.en, 'en') } : null,
      own: said.zh !== undefined || said.en !== undefined,
    };
  });
  return { items, live: config.SHUXIN_MODE !== 'production' };
}

function shown(texts: Texts, lang: Lang): { title: string; text: string } {
  const { title, body } = render(texts, sampleParams, lang);
  return { title, text: body };
}
