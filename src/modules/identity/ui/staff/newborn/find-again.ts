import { api } from '#web/client/api.ts';
import type { FoundPatient } from '../patient-line.tsx';

/** The patient with this id as the desk's search shows it, asked for by name or number. */
export async function findAgain(hospital: number, id: string, text: string): Promise<FoundPatient | undefined> {
  const path = `/api/h/${hospital}/identity/desk/patients/search`;
  const { items } = await api<{ items: FoundPatient[] }>(path, { method: 'POST', body: { text } });
  return items.find((person) => person.id === id);
}
