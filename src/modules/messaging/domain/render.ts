import { localDate, localTime, weekday } from '#kernel/instant.ts';
import type { Texts } from './templates.ts';

/** A name in both languages, as catalog gives it, or one text for both. */
export type Param = string | number | null | { zh: string; en: string };
export type Params = Readonly<Record<string, Param>>;
export type Lang = 'zh' | 'en';

const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Fills `{name}` from the params; instants become wall-clock words. A missing param leaves its place empty. */
export function render(texts: Texts, params: Params, lang: Lang): Texts {
  const fill = (text: string): string =>
    text
      .replace(/\{(\w+)\}/g, (_, name: string) => wordsOf(params[name], lang))
      .replace(/ {2,}/g, ' ')
      .trim();
  return { title: fill(texts.title), body: fill(texts.body) };
}

/** The words of each param, for whoever has blanks of its own. */
export function blanksOf(params: Params, lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, wordsOf(param, lang)]));
}

function wordsOf(param: Param | undefined, lang: Lang): string {
  if (param === null || param === undefined) return '';
  if (typeof param === 'object') return param[lang];
  return typeof param === 'string' && INSTANT.test(param) ? timeWords(param, lang) : String(param);
}

/** `11月23日 周一 08:00` or `Mon 23 Nov 08:00`, Shanghai time. */
export function timeWords(instant: string, lang: Lang): string {
  const date = localDate(instant);
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const name = WEEKDAYS[lang][weekday(date) - 1];
  if (lang === 'zh') return `${month}月${day}日 ${name} ${localTime(instant)}`;
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${name} ${day} ${months[month - 1]} ${localTime(instant)}`;
}
