/** How days and hours are said. Inputs are ISO instants with +08:00 (as the API gives them) or Z; the zone is Asia/Shanghai. */
export type Lang = 'zh' | 'en';

const EIGHT_HOURS = 8 * 3600_000;

/** 'YYYY-MM-DDTHH:mm' in Shanghai, whatever the offset in the text. */
function local(instant: string): string {
  if (instant.endsWith('+08:00')) return instant.slice(0, 16);
  return new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 16);
}

/** '08:36' */
export const hourOf = (instant: string): string => local(instant).slice(11);

/** '2026-11-24' */
export const dateOf = (instant: string): string => local(instant).slice(0, 10);

/** Whole minutes from one instant to another, both cut to the minute. */
export const minutesFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${local(to)}:00Z`) - Date.parse(`${local(from)}:00Z`)) / 60_000);

/** '周二', 'Tue' */
export function weekdayName(date: string, lang: Lang): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return lang === 'zh'
    ? `周${'日一二三四五六'[day]}`
    : (['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][day] as string);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** '11月24日', '24 Nov' */
export function monthDay(date: string, lang: Lang): string {
  const [, month, day] = date.split('-').map(Number) as [number, number, number];
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${months[month - 1]}`;
}

/** '今天', '明天', '周二 11月24日', and with its year what is months away in another one; `today` is the platform's day. */
export function dayName(date: string, today: string, lang: Lang): string {
  const apart = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
  const near = { zh: ['今天', '明天', '后天'], en: ['Today', 'Tomorrow'] }[lang][apart];
  const year = date.slice(0, 4);
  if (year !== today.slice(0, 4) && Math.abs(apart) > 60) {
    const day = monthDay(date, lang);
    return `${weekdayName(date, lang)} ${lang === 'zh' ? `${year}年${day}` : `${day} ${year}`}`;
  }
  const full = `${weekdayName(date, lang)} ${monthDay(date, lang)}`;
  return near ? `${near} ${monthDay(date, lang)}` : full;
}

/** '今天 11月23日 08:36' */
export const momentName = (instant: string, today: string, lang: Lang): string =>
  `${dayName(dateOf(instant), today, lang)} ${hourOf(instant)}`;

/** Fen to '18.00 元' or '¥18.00'. */
export function price(fen: number, lang: Lang): string {
  const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  return lang === 'zh' ? `${yuan} 元` : `¥${yuan}`;
}
