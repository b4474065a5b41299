import { dayIn } from './front-matter.ts';
import { labelOf } from './labels.ts';
import type { Ledger } from './ledger.ts';
import { isPageMark } from './page-marks.ts';
import { halfWidth, squeezed } from './plain-text.ts';
import type { SourceParagraph } from './source.ts';

/** 附件 1：…: what follows has an outline of its own. */
const ANNEX = /^\s*附\s*[件表录]\s*[\d一二三四五六七八九十]{0,3}\s*(?:[:：.、\s]|$)/;

/** Whether an annex begins here, or is named as one. */
export function isAnnex(text: string): boolean {
  const half = halfWidth(text);
  return ANNEX.test(half) && half.trim().length <= 80 && !/。/.test(half);
}

/** Cuts the paragraphs at the annexes; their titles, and the list of them, are headings. */
export function segments(paragraphs: readonly SourceParagraph[], ledger: Ledger): SourceParagraph[][] {
  const made: SourceParagraph[][] = [[]];
  let listing = false;
  for (const paragraph of paragraphs) {
    const half = halfWidth(paragraph.text);
    if (isAnnex(half)) {
      ledger.heading(paragraph.line);
      made.push([]);
      listing = half.replace(ANNEX, '').trim() !== '' && /[1一](?:\.|、)|[:]/.test(half);
      continue;
    }
    listing = listing && labelOf(paragraph.text)?.rank === 3 && half.trim().length <= 60 && !/[。;]/.test(half);
    if (listing) ledger.heading(paragraph.line);
    else made.at(-1)?.push(paragraph);
  }
  return made;
}

/** Page numbers, footers, who it is addressed to and who signed it. */
export function dropMargins(paragraphs: readonly SourceParagraph[], ledger: Ledger): SourceParagraph[] {
  paragraphs.forEach(({ text, line }, index) => {
    const plain = squeezed(text);
    if (isPageMark(text)) ledger.ignored('page_number', line);
    else if (/^(?:抄送|抄报|主送|印送|报送|分送)[:：]?/.test(plain) && plain.length <= 200)
      ledger.ignored('footer', line);
    else if (/\d{4}年\d{1,2}月\d{1,2}日(?:印发|发布|印)$/.test(plain) || /^\((?:此件|联系人|信息公开)/.test(plain))
      ledger.ignored('footer', line);
    else if (/^(?:各|本院|院属|市属|市级|委属|区、?县)[^。;]{1,60}:$/.test(plain) && index < 12)
      ledger.ignored('addressee', line);
    else if (isSignature(paragraphs, index)) ledger.ignored('signature', line);
  });
  return paragraphs.filter(({ line }) => ledger.free(line));
}

/** A name alone on a line, above the day of issue or below it, or pushed to the right. */
function isSignature(paragraphs: readonly SourceParagraph[], index: number): boolean {
  const text = paragraphs[index]?.text ?? '';
  const plain = squeezed(text);
  if (plain.length > 24 || plain.length < 2 || /[。;:,、]/.test(plain) || labelOf(text)) return false;
  if (dayIn(text) !== null) return false;
  const above = [1, 2].some((step) => dayIn(paragraphs[index + step]?.text ?? '') !== null);
  return above ? /[院委局会室部科心所]$/.test(plain) : /^[\s\u3000]{12,}/.test(text) && /[院委局会]$/.test(plain);
}
