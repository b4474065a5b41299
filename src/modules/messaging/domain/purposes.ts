import type { TemplateName } from './templates.ts';

/**
 * What a message is for. care: it belongs to a visit; the hospital owes it and nobody switches it off. reminders: help, on
 * until switched off. education: nobody needs it for a visit, so it is off until its reader asks for it (PIPL 13, 14, 15).
 */
export const purposes = ['care', 'reminders', 'education'] as const;
export type Purpose = (typeof purposes)[number];

export const educationTemplates: readonly TemplateName[] = ['health_note'];
const reminderTemplates: readonly TemplateName[] = ['reminder', 'reminder_soon', 'checkup_due', 'return_due'];

export function purposeOf(template: string): Purpose {
  if ((educationTemplates as readonly string[]).includes(template)) return 'education';
  return (reminderTemplates as readonly string[]).includes(template) ? 'reminders' : 'care';
}

/** What the owner of an account may switch. */
export const choosable = ['reminder', 'reminder_soon', 'education'] as const;
export type Choosable = (typeof choosable)[number];

/** What an account gets that has said nothing. */
export const wantedAtFirst = (choice: Choosable): boolean => choice !== 'education';

/** The switch that a template hangs on; null: it cannot be switched. */
export function switchOf(template: string): Choosable | null {
  if (purposeOf(template) === 'education') return 'education';
  return template === 'reminder' || template === 'reminder_soon' ? template : null;
}

/** The templates that these switches hide. */
export const hiddenBy = (off: readonly Choosable[]): string[] =>
  off.flatMap((choice) => (choice === 'education' ? educationTemplates : [choice]));
