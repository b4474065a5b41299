import { domainError } from '#kernel/errors.ts';
import type { SourceDocument, SourceLine } from '../../domain/plan/source.ts';
import { textBlocks } from '../../domain/plan/text-blocks.ts';
import { planLimits } from './plan-limits.ts';

/** A text file or a pasted text, in UTF-8, UTF-16 with its mark, or GB18030. */
export function readText(bytes: Uint8Array): SourceDocument {
  return textBlocks(linesOf(decoded(bytes)));
}

/** Strictly: no sign is silently replaced by another. */
export function decoded(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of mark === null ? ['utf-8', 'gb18030'] : [mark]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\u0000')) return text;
    } catch {
      // not this one
    }
  }
  throw domainError('programme.plan_encoding', { line: firstUnread(bytes) });
}

function linesOf(text: string): SourceLine[] {
  const lines = text.split(/\r\n|[\r\n\v\f\u2028\u2029]/);
  if (lines.length > planLimits.lines)
    throw domainError('programme.plan_too_long', { line: planLimits.lines, limit: planLimits.lines });
  return lines.map((it, index) => {
    const line = index + 1;
    if (it.length > planLimits.signs) throw domainError('programme.plan_too_long', { line, limit: planLimits.signs });
    // Signs that nobody sees: some exports of Word mark the end of a cell with one.
    return { line, text: it.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\t' ? sign : '')) };
  });
}

function firstUnread(bytes: Uint8Array): number {
  const text = new TextDecoder('gb18030').decode(bytes);
  const at = text.search(/[\ufffd\u0000]/);
  return text.slice(0, Math.max(0, at)).split('\n').length;
}
