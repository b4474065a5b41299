import type { Lang } from './route.ts';

/** The language of ours that the reader likes best (RFC 9110, 12.5.4); zh when they say nothing of either. */
export function languageOf(header: string | undefined): Lang {
  const liked = (header ?? '').toLowerCase().split(',').map(weighed);
  const weight = (ours: Lang) => Math.max(0, ...liked.filter(({ lang }) => lang === ours).map(({ q }) => q));
  // Of two that are liked alike the first named is meant, as most browsers leave the weight out.
  const first = liked.find(({ lang, q }) => lang !== null && q > 0 && q === weight(lang));
  if (weight('zh') !== weight('en')) return weight('zh') > weight('en') ? 'zh' : 'en';
  return first?.lang ?? 'zh';
}

function weighed(part: string): { lang: Lang | null; q: number } {
  const [tag = '', ...parameters] = part.split(';').map((word) => word.trim());
  const given = parameters.find((word) => word.startsWith('q='))?.slice(2);
  const q = given === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(given) ? Number(given) : 0;
  const lang = /^(zh|en)(-|$)/.exec(tag)?.[1];
  return { lang: (lang as Lang | undefined) ?? null, q };
}
