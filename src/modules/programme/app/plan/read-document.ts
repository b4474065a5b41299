import { parsePlan } from '../../domain/plan/parse-plan.ts';
import type { ParsedPlan } from '../../domain/plan/parsed.ts';
import { textBlocks } from '../../domain/plan/text-blocks.ts';

/** E */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<ParsedPlan> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const lines = text.split(/\r\n|\r|\n/).map((it, at) => ({ line: at + 1, text: it }));
  return parsePlan(textBlocks(lines));
}
