import { epochMs, type Instant, localTime, parseInstant } from '#kernel/instant.ts';

/** A call as the screens show it. */
export interface Spoken {
  number: string;
  /** Masked. */
  name: string;
  room: string;
  calledAt: Instant;
  state: 'called' | 'in_room';
  calls: number;
  sameName: boolean;
  /** What for; a visit unless said. */
  purpose?: 'visit' | 'pharmacy' | 'exams';
}

export interface SpeechRules {
  /** How often each call is said. */
  repeats: number;
  /** Times of the hospital; over midnight when `to` is the earlier. */
  quiet: { from: string; to: string } | null;
}

/** One call of one person: a call again is another one. */
export const callKey = ({ number, calls }: Pick<Spoken, 'number' | 'calls'>): string => `${number}.${calls}`;

/** A call that is older than this when a screen first sees it (after a restart, a lost line, quiet hours) is not said. */
const FRESH_MS = 60_000;

/**
 * What a screen says next, or null: decided anew before every sentence, from what hangs there at that moment.
 * Who has entered, or was passed, is not called again. Everybody's first time comes before anybody's second; then the older call
 * first. In quiet hours nothing is said. `said`: how often each call (`callKey`) was said by this screen.
 */
export function nextToSay<S extends Spoken>(
  calling: readonly S[],
  said: ReadonlyMap<string, number>,
  { repeats, quiet }: SpeechRules,
  now: Instant,
): S | null {
  if (isQuiet(quiet, now)) return null;
  const times = (call: S) => said.get(callKey(call)) ?? 0;
  const open = calling.filter(
    (call) => call.state === 'called' && times(call) < repeats && (times(call) > 0 || fresh(call, now)),
  );
  open.sort((a, b) => times(a) - times(b) || ms(a.calledAt) - ms(b.calledAt) || (callKey(a) < callKey(b) ? -1 : 1));
  return open[0] ?? null;
}

const fresh = ({ calledAt }: Spoken, now: Instant): boolean => ms(now) - ms(calledAt) <= FRESH_MS;

// Answers of the server carry the hospital's offset.
const utc = (instant: Instant): Instant => parseInstant(instant) ?? instant;
const ms = (instant: Instant): number => epochMs(utc(instant));

/** From `from` on, before `to`; equal times mean the whole day. */
export function isQuiet(quiet: SpeechRules['quiet'], now: Instant): boolean {
  if (!quiet) return false;
  const at = localTime(utc(now));
  const { from, to } = quiet;
  return from < to ? from <= at && at < to : from <= at || at < to;
}

const DIGITS = { zh: '零幺二三四五六七八九', en: '' } as const;

/** `A032` as it is said: letter by letter, digit by digit; 1 is 幺, which nobody takes for 七. */
export function spokenNumber(number: string, lang: 'zh' | 'en'): string {
  const signs = [...number].map((sign) => (lang === 'zh' && /\d/.test(sign) ? DIGITS.zh[Number(sign)] : sign));
  return signs.join(' ');
}

/** `王*明` as it is said: 王某明. A name of letters is masked beyond saying: empty. */
export function spokenName(masked: string, lang: 'zh' | 'en'): string {
  if (lang === 'en' || !/^\p{Script=Han}/u.test(masked)) return '';
  return masked.replaceAll('*', '某');
}

/** The sentence. Where somebody else here has the same masked name, the name would bring two to the door: the number twice. */
export function sentence(call: Spoken, lang: 'zh' | 'en'): string {
  const number = spokenNumber(call.number, lang);
  const name = call.sameName ? '' : spokenName(call.name, lang);
  const again = call.sameName;
  if (lang === 'zh') {
    const who = [`请 ${number} 号`, name, again ? `${number} 号，有同名，请看清号码` : ''].filter(Boolean).join('，');
    const what = { visit: '就诊', pharmacy: '取药', exams: '检查' }[call.purpose ?? 'visit'];
    return `${who}，到${call.room}${what}。`;
  }
  const who = [`Number ${number}`, again ? `number ${number}, please check your number` : '']
    .filter(Boolean)
    .join(', ');
  return `${who}, please go to ${call.room}.`;
}
