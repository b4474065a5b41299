import { CURE_RULES } from './ad-rules/cures.ts';
import { PRAISE_RULES } from './ad-rules/praise.ts';
import type { AdRule } from './ad-rules/rule.ts';

export const AD_RULES: readonly AdRule[] = [...CURE_RULES, ...PRAISE_RULES];

/** Words a hospital has added for itself. */
export interface OwnWord {
  id: string;
  words: string;
  blocks: boolean;
  reason: string;
}

export interface Find {
  rule: string;
  blocks: boolean;
  /** Where in the text as it was written. */
  from: number;
  to: number;
  words: string;
  reason: { zh: string; en: string };
  source: string;
}

/** Every place of the text that a rule forbids or frowns upon, in the order of the text. */
export function checkText(text: string, own: readonly OwnWord[] = []): Find[] {
  const { plain, at } = plainOf(text);
  const finds = AD_RULES.flatMap(({ code, blocks, pattern, zh, en, source }) =>
    [...plain.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))].map(
      (match) => find(match.index, match[0].length, { rule: code, blocks, reason: { zh, en }, source }),
    ),
  );
  for (const { id, words, blocks, reason } of own) {
    const sought = plainOf(words).plain.toLowerCase();
    if (sought === '') continue;
    const lower = plain.toLowerCase();
    for (let n = lower.indexOf(sought); n >= 0; n = lower.indexOf(sought, n + sought.length))
      finds.push(find(n, sought.length, { rule: `own.${id}`, blocks, reason: { zh: reason, en: reason }, source: '' }));
  }
  return finds.sort((a, b) => a.from - b.from || a.to - b.to);

  function find(start: number, length: number, rule: Pick<Find, 'rule' | 'blocks' | 'reason' | 'source'>): Find {
    const from = at[start] ?? 0;
    const to = (at[start + length - 1] ?? from) + 1;
    return { ...rule, from, to, words: text.slice(from, to) };
  }
}

// Words are not hidden by blanks, marks or wide letters between their signs: 治 愈 率, 治·愈·率, ９８％.
const NOISE = /[\s\u200b-\u200f\ufeff·・_*~^|\\/'"“”‘’「」-]/u;

function plainOf(text: string): { plain: string; at: number[] } {
  let plain = '';
  const at: number[] = [];
  for (let n = 0; n < text.length; n += 1) {
    const sign = text[n] ?? '';
    if (NOISE.test(sign)) continue;
    for (const part of sign.normalize('NFKC')) {
      plain += part;
      for (let k = 0; k < part.length; k += 1) at.push(n);
    }
  }
  return { plain, at };
}
