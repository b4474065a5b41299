/** Days, hours and money as this page says them. Instants come with +08:00. Its own, because the kit's would pull half the kit along. */
export type Lang = 'zh' | 'en';

export const hourOf = (instant: string): string => instant.slice(11, 16);
export const dateOf = (instant: string): string => instant.slice(0, 10);

const NEAR = { zh: ['今天', '明天', '后天'], en: ['Today', 'Tomorrow'] } as const;
const DAY_MS = 86_400_000;

/** '今天 11月23日', '11月27日周五', 'Fri 27 Nov'; `today` is the platform's day. */
export function dayName(date: string, today: string, lang: Lang): string {
  const day = new Date(`${date}T00:00:00Z`);
  const near = NEAR[lang][(day.getTime() - Date.parse(`${today}T00:00:00Z`)) / DAY_MS];
  const said = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'UTC',
    month: lang === 'zh' ? 'long' : 'short',
    day: 'numeric',
    ...(near ? {} : { weekday: 'short' }),
  }).format(day);
  return near ? `${near} ${said}` : said;
}

/** Fen to '18.00 元' or '¥18.00'. */
export const price = (fen: number, lang: Lang): string =>
  lang === 'zh' ? `${(fen / 100).toFixed(2)} 元` : `¥${(fen / 100).toFixed(2)}`;
