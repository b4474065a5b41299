import { isLocalDate, type LocalDate } from '#kernel/instant.ts';

export interface ClinicCursor {
  date: LocalDate;
  session: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const clinicCursor = ({ date, session }: ClinicCursor): string => `${date}~${session}`;

/** Null for anything that is not a cursor. */
export function parseClinicCursor(text: string): ClinicCursor | null {
  const [date = '', session = ''] = text.split('~');
  return isLocalDate(date) && ID.test(session) ? { date, session } : null;
}
