import type { TFunction } from 'i18next';
import { type ClinicKind, clinicKindWords } from '../domain/clinic-kinds.ts';

interface Clinic {
  clinicKind: ClinicKind;
  joint: { name: string; with: readonly { name: string }[] } | null;
}

/** What a clinic is besides an ordinary one of one doctor; null for that. `key` says it in the words of the page. */
export function clinicLine(
  t: TFunction,
  lang: 'zh' | 'en',
  { clinicKind, joint }: Clinic,
  key: 'booking.joint.with' | 'booking.clinics.with',
): string | null {
  // words: booking.joint.with booking.clinics.with
  const names = joint?.with.map(({ name }) => name).join(lang === 'zh' ? '、' : ', ');
  const parts = [
    clinicKind === 'ordinary' ? null : clinicKindWords[clinicKind][lang],
    joint ? t(key, { name: joint.name, names }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
}
