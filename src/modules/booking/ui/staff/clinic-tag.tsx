import { useTranslation } from 'react-i18next';
import { type Lang, Tag } from '#web/kit/index.ts';
import { clinicLine } from '../clinic-line.ts';
import type { Session } from './data.ts';

/** Of which kind a clinic is, and who else is there; nothing for an ordinary one of one doctor. */
export function ClinicTag({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const line = clinicLine(t, i18n.language as Lang, session, 'booking.clinics.with');
  return line ? (
    <p>
      <Tag tone="indigo">{line}</Tag>
    </p>
  ) : null;
}
