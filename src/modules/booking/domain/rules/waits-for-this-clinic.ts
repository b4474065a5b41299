import type { LocalDate } from '#kernel/instant.ts';

/** A place is for those who wait for its doctor, or for any of its department, on its day; one sweep may free places of several clinics. */
export function waitsForClinic(
  entry: { department: string; practitioner: string | null; date: LocalDate },
  clinic: { department: string; practitioner: string; date: LocalDate },
): boolean {
  if (entry.department !== clinic.department || entry.date !== clinic.date) return false;
  return entry.practitioner === null || entry.practitioner === clinic.practitioner;
}
