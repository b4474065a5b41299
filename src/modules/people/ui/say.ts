import type { TagTone } from '#web/kit/index.ts';

// words: people.kind.training people.kind.exam people.kind.drill people.outcome.invited people.outcome.attended
// words: people.outcome.absent people.licence.practice people.licence.technology people.licence.outside people.licence.scope
// words: people.validity.valid people.validity.ends_soon people.validity.ended people.validity.not_yet
// words: people.certificate.elder_friendly people.certificate.disability_friendly people.certificate.other
// words: people.state.draft people.state.open people.state.closed people.trainingState.planned people.trainingState.held
// words: people.trainingState.cancelled
export const toneOf = {
  valid: 'jade',
  ends_soon: 'amber',
  ended: 'cinnabar',
  not_yet: 'plain',
} as const satisfies Record<string, TagTone>;

/** A mark beside an outcome: ` 88/100`; nothing without one. */
export const markText = ({ score, fullMark }: { score: number | null; fullMark: number | null }): string =>
  score === null ? '' : ` ${score}/${fullMark ?? ''}`;

/** Hundredths with two decimals. */
export const hundredths = (value: number): string => (value / 100).toFixed(2);
