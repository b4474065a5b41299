import { domainError } from '#kernel/errors.ts';
import { parsePlan } from '../../domain/plan/parse-plan.ts';
import type { ParsedPlan } from '../../domain/plan/parsed.ts';
import type { SourceDocument } from '../../domain/plan/source.ts';
import { planLimits } from './plan-limits.ts';
import { readDocx } from './read-docx.ts';
import { isHtml, readHtml } from './read-html.ts';
import { decoded, readText } from './read-text.ts';
import { unpack } from './unpack.ts';

/**
 * Reads a plan document: .docx, .xlsx, text (UTF-8, GB18030), or a pasted table (tabs or HTML; name it pasted.txt). What it
 * is, its content tells. Throws programme.plan_*; needs neither database nor server.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ParsedPlan> {
  if (bytes.length > planLimits.megabytes * 1_048_576)
    throw domainError('programme.plan_too_large', { limit: planLimits.megabytes });
  const source = await sourceOf(bytes, /\.[a-z]{1,5}$/.exec(fileName.toLowerCase())?.[0] ?? '');
  if (!source.lines.some(({ text }) => text.trim() !== '')) throw domainError('programme.plan_empty');
  return parsePlan(source);
}

async function sourceOf(bytes: Uint8Array, extension: string): Promise<SourceDocument> {
  const begins = (...signs: number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (bytes.length === 0) throw domainError('programme.plan_empty');
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw domainError('programme.plan_old_word');
  if (begins(0x50, 0x4b)) {
    const parts = unpack(bytes);
    if (parts['word/document.xml']) return readDocx(parts);
    if (!parts['xl/workbook.xml']) throw domainError('programme.plan_zip_unknown');
    // Loaded when needed: the package is big.
    const { readXlsxPlan } = await import('./read-xlsx-plan.ts');
    return readXlsxPlan(bytes);
  }
  const format = begins(0x25, 0x50, 0x44, 0x46)
    ? 'PDF'
    : begins(0x7b, 0x5c, 0x72, 0x74)
      ? 'RTF'
      : begins(0x89, 0x50) || begins(0xff, 0xd8)
        ? 'JPG/PNG'
        : null;
  if (format !== null) throw domainError('programme.plan_unknown_format', { format });
  const office = /^\.(?:docx?|xlsx?|wps|et)$/.test(extension);
  const text = office && bytes.includes(0) ? null : decoded(bytes);
  if (text !== null && isHtml(text)) return readHtml(text);
  // A text that is named like a Word file may be half of one: nothing is imported from it.
  if (office) throw domainError('programme.plan_not_word', { extension });
  return readText(bytes);
}
