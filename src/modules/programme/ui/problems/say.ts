import type { TFunction } from 'i18next';
import type { TagTone } from '#web/kit/index.ts';
import { CATEGORIES, SEVERITIES, WALK_STEPS } from '../../domain/problems/words.ts';
import type { ProblemItem } from './data.ts';

// words: programme.problems.category.environment programme.problems.category.toilet programme.problems.category.signs
// words: programme.problems.category.queue programme.problems.category.service programme.problems.category.process
// words: programme.problems.category.systems programme.problems.category.equipment programme.problems.category.accessibility
// words: programme.problems.category.safety programme.problems.category.privacy programme.problems.category.other
export const categoryWords = (t: TFunction, category: string): string => t(`programme.problems.category.${category}`);
export const categoryOptions = (t: TFunction) => CATEGORIES.map((value) => ({ value, label: categoryWords(t, value) }));

// words: programme.problems.severity.minor programme.problems.severity.ordinary programme.problems.severity.serious
export const severityOptions = (t: TFunction) =>
  SEVERITIES.map((value) => ({ value, label: t(`programme.problems.severity.${value}`) }));

// words: programme.problems.step.book programme.problems.step.arrive programme.problems.step.check_in
// words: programme.problems.step.wait programme.problems.step.see programme.problems.step.pay
// words: programme.problems.step.tests programme.problems.step.result programme.problems.step.pharmacy
// words: programme.problems.step.leave
export const stepOptions = (t: TFunction) =>
  WALK_STEPS.map((value) => ({ value, label: t(`programme.problems.step.${value}`) }));

// words: programme.problems.state.recorded programme.problems.state.assigned programme.problems.state.returned
// words: programme.problems.state.rectified programme.problems.state.closed programme.problems.state.dropped
export const stateWords = (t: TFunction, state: string): string => t(`programme.problems.state.${state}`);
export const stateTone: Record<ProblemItem['state'], TagTone> = {
  recorded: 'amber',
  assigned: 'indigo',
  returned: 'cinnabar',
  rectified: 'amber',
  closed: 'jade',
  dropped: 'plain',
};

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** No blank at the ends. */
export const tidy = (text: string): string => text.trim();
