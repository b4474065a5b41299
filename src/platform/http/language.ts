import type { Lang } from './route.ts';

/** zh unless the reader's first preferred language of ours is English. */
export function languageOf(header: string | undefined): Lang {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    if (part.trim().startsWith('zh')) return 'zh';
    if (part.trim().startsWith('en')) return 'en';
  }
  return 'zh';
}
