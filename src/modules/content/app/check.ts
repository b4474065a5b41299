import type { LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Lang } from '#platform/http/route.ts';
import type { Find, Finds, PieceText } from '../contract.ts';
import { ownWords } from '../db/own-words.ts';
import { knownPictures } from '../db/pictures.ts';
import { blocksOf, picturesOf } from '../domain/blocks.ts';
import { checkText } from '../domain/check-text.ts';
import type { Kind } from '../domain/kinds.ts';
import { processFaults } from '../domain/process.ts';

/** What the advertising rules and this hospital's own words find, and what is missing before a reviewer should see it. */
export async function checkPiece(
  t: Tx,
  { kind, text, validUntil }: { kind: Kind; text: PieceText; validUntil: LocalDate | null },
  today: LocalDate,
  lang: Lang,
): Promise<Finds> {
  const own = await ownWords(t);
  const fields: [Find['field'], string][] = [
    ['titleZh', text.titleZh],
    ['titleEn', text.titleEn],
    ['bodyZh', text.bodyZh],
    ['bodyEn', text.bodyEn],
    ['steps', wordsOfSteps(text)],
  ];
  const finds = fields.flatMap(([field, words]) =>
    checkText(words, own).map((find) => ({ ...find, field, reason: find.reason[lang] })),
  );
  return { finds, faults: await faultsOf(t, kind, text, validUntil, today) };
}

export const blockingOf = ({ finds }: Finds): number => finds.filter(({ blocks }) => blocks).length;

async function faultsOf(
  t: Tx,
  kind: Kind,
  text: PieceText,
  validUntil: LocalDate | null,
  today: LocalDate,
): Promise<Finds['faults']> {
  const faults: Finds['faults'] = [];
  const { titleZh, titleEn, bodyZh, bodyEn, steps } = text;
  if (titleZh.trim() === '') faults.push('no_title');
  if (bodyZh.trim() === '' && kind !== 'process_map') faults.push('no_text');
  // English is whole or not there: half of it would leave a reader alone in the middle.
  if ((titleEn.trim() === '') !== (bodyEn.trim() === '') && bodyZh.trim() !== '') faults.push('english_half');
  const pictures = [...new Set([...picturesOf(bodyZh), ...picturesOf(bodyEn)])];
  if ((await knownPictures(t, pictures)).size < pictures.length) faults.push('picture_unknown');
  const blocks = [...blocksOf(bodyZh), ...blocksOf(bodyEn)];
  if (blocks.some((block) => block.kind === 'picture' && block.words === '')) faults.push('picture_silent');
  if (kind === 'process_map' && processFaults(steps ?? []).length > 0) faults.push('process');
  if (validUntil !== null && validUntil < today) faults.push('outdated');
  return faults;
}

const wordsOfSteps = ({ steps }: PieceText): string =>
  (steps ?? []).flatMap(({ zh, en, next }) => [zh, en, ...next.flatMap((way) => [way.zh, way.en])]).join('\n');
