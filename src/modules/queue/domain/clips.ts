import { type Spoken, spokenNumber } from './speech.ts';

export type ClipLang = 'zh' | 'en';

/** The pieces every sentence is made of, besides digits, letters and the names of rooms. */
export const PHRASES = {
  zh: ['请', '号', '到', '号窗口', '就诊', '取药', '检查', '有同名 请看清号码'],
  en: ['number', 'please go to', 'window', 'please check your number'],
} as const;

const SIGNS = [...'0123456789', ...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** Everything worth recording: phrases, digits, letters, and the places of this hospital. */
export function clipsWanted(places: readonly string[], lang: ClipLang): string[] {
  return [...new Set([...PHRASES[lang], ...SIGNS.map((sign) => spokenNumber(sign, lang)), ...places.map(plain)])];
}

/** The sentence in pieces. Names are not recorded: who has them is told apart by the number, said twice where two are alike. */
export function sentencePieces(call: Spoken, lang: ClipLang): string[] {
  const number = spokenNumber(call.number, lang).split(' ');
  const room = plain(call.room);
  if (lang === 'zh') {
    const who = ['请', ...number, '号'];
    const again = call.sameName ? [...number, '号', '有同名 请看清号码'] : [];
    const what = { visit: '就诊', pharmacy: '取药', exams: '检查' }[call.purpose ?? 'visit'];
    return [...who, ...again, '到', room, what];
  }
  const again = call.sameName ? ['number', ...number, 'please check your number'] : [];
  return ['number', ...number, ...again, 'please go to', room];
}

/**
 * The clips to play one after the other, as few as can be; null when a piece is nowhere recorded: half a sentence is worse than the
 * browser's voice. A place that is not recorded whole is put together (`3`, `号窗口`).
 */
export function clipPlan(pieces: readonly string[], recorded: ReadonlySet<string>, lang: ClipLang): string[] | null {
  const plan: string[] = [];
  for (const piece of pieces) {
    const parts = fewest(piece, recorded, lang);
    if (!parts) return null;
    plan.push(...parts);
  }
  return plan;
}

function fewest(piece: string, recorded: ReadonlySet<string>, lang: ClipLang): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= piece.length; end += 1) {
    let found: string[] | null = piece[end - 1] === ' ' ? (best[end - 1] ?? null) : null;
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const part = said(piece.slice(start, end), lang);
      if (before && recorded.has(part) && (!found || before.length + 1 < found.length)) found = [...before, part];
    }
    best.push(found);
  }
  return best[piece.length] ?? null;
}

// A figure within a name is said as in a number.
const said = (part: string, lang: ClipLang): string => (/^\d$/.test(part) ? spokenNumber(part, lang) : part);

/** As a clip is named: letters, digits and single spaces. */
const plain = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 40)
    .trim();
