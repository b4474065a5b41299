import type { TemplateName } from './templates.ts';
import { codeTemplateNames } from './templates-codes.ts';

/** How much depends on a message. Each level has its own chain of channels. */
export const levels = ['critical', 'important', 'ordinary'] as const;
export type Level = (typeof levels)[number];

/**
 * critical: without it somebody comes for nothing; nobody can switch it off and no hour holds it back. important: something
 * has a term, or answers what one has just done. ordinary: helps, and waits for the morning.
 */
const levelOf: Record<TemplateName, Level> = {
  stopped: 'critical',
  stop_substitute: 'critical',
  stop_held: 'critical',
  moved: 'critical',
  rebooked: 'critical',
  called: 'important',
  booked: 'important',
  cancelled: 'important',
  checked_in: 'important',
  line_moved: 'important',
  to_tests: 'important',
  course_opened: 'important',
  waitlist_offer: 'important',
  suspended: 'important',
  review_upheld: 'important',
  proof_confirmed: 'ordinary',
  proof_refused: 'important',
  help_late: 'important',
  reminder: 'ordinary',
  reminder_soon: 'ordinary',
  checkup_due: 'ordinary',
  return_due: 'ordinary',
  health_note: 'ordinary',
  waitlist_missed: 'ordinary',
  waitlist_over: 'ordinary',
  no_show: 'ordinary',
  suspension_lifted: 'ordinary',
};

/** Messages of a template that this version no longer has are read only; they count as ordinary. */
export const levelOfTemplate = (template: string): Level =>
  (codeTemplateNames as readonly string[]).includes(template)
    ? 'critical'
    : (levelOf[template as TemplateName] ?? 'ordinary');

/** Mission A10: only what helps can be switched off, never what changes where and when one has to be. */
export const mayBeMuted = (template: string): boolean => levelOfTemplate(template) === 'ordinary';

/**
 * Messages whose reader is called when nothing reached them. Reminders and stopped clinics have lists of their own, with
 * the visit beside the name.
 */
export const calledByPhone: readonly TemplateName[] = ['moved', 'rebooked', 'suspended', 'review_upheld'];
