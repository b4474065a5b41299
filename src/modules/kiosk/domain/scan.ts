/** What the text of a reader is. `number`: an ID or card that names a person. `slip`: a slip that a kiosk printed. */
export type Scan =
  | { kind: 'id'; number: string }
  | { kind: 'card'; number: string }
  | { kind: 'e_card'; number: string }
  | { kind: 'slip'; id: string }
  | { kind: 'insurance_code'; code: string }
  | { kind: 'id_misread' }
  | { kind: 'unknown' };

/** Marks our own slips: what follows is an id that says nothing about anybody. */
export const SLIP_MARK = 'SXQ:';

const SLIP = /^SXQ:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
/** 电子健康卡: the person's index, 64 hex digits, alone or in front of the kind of code and its time. */
const E_CARD = /^([0-9A-Fa-f]{64})(?::.*)?$/;
/** A patient's card of the hospital or the city: letters and digits, as the card desk wrote them. */
const CARD = /^(?=.*\d)[A-Z0-9]{6,20}$/;
/** Readers of several tracks and fields put these between them. */
const BETWEEN = /[|,;^\t]/;

/**
 * Reads what a scanner or card reader typed. Pure and total: a text that is nothing of ours is `unknown`, an ID number
 * whose check character is wrong `id_misread`, never somebody else.
 */
export function readScan(raw: string): Scan {
  const text = tidy(raw);
  const slip = SLIP.exec(text);
  if (slip) return { kind: 'slip', id: (slip[1] as string).toLowerCase() };
  const eCard = E_CARD.exec(text);
  if (eCard) return { kind: 'e_card', number: eCard[1] as string };
  if (/^\d{28}$/.test(text)) return { kind: 'insurance_code', code: text };
  const fields = text.split(BETWEEN).map((field) => field.replace(/^(?:ID|IDNO|NO|CARD)[:=]/i, '').toUpperCase());
  const ids = fields.filter((field) => /^\d{17}[\dX]$/.test(field));
  for (const number of ids) if (checkCharacterFits(number)) return { kind: 'id', number };
  if (ids.length > 0) return { kind: 'id_misread' };
  const cards = fields.filter((field) => CARD.test(field));
  // Several tracks that say different things name nobody for certain.
  return new Set(cards).size === 1 ? { kind: 'card', number: cards[0] as string } : { kind: 'unknown' };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * GB 11643: the sum of the weighted digits, by 11, names the last character. Region and birthday are for the server, which has the
 * kernel's whole check: here a misread is to be known before anybody is asked for.
 */
function checkCharacterFits(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return number[17] === '10X98765432'[sum % 11];
}

/** Without the reader's own frame: control characters, start and end marks of a magnetic track, blanks. */
function tidy(raw: string): string {
  const text = raw
    .normalize('NFKC')
    .replace(/[^\P{Cc}\t]/gu, '')
    .trim();
  return text.replace(/^[%;]([^?]+)\?.*$/u, '$1').replace(/ /g, '');
}
