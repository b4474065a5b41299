import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type { peopleSchema, unitsSchema } from '../../contract-plans.ts';
import { planBase } from './data.ts';

export function useUnitList(hospital: number, wanted = true) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['programme', 'units', hospital, i18n.language],
    enabled: wanted,
    queryFn: () => api<z.infer<typeof unitsSchema>>(`${planBase(hospital)}/units`),
    select: ({ items }) => items,
  });
}

export function usePeople(hospital: number, wanted = true) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['programme', 'people', hospital, i18n.language],
    enabled: wanted,
    queryFn: () => api<z.infer<typeof peopleSchema>>(`${planBase(hospital)}/units/choices`),
  });
}

/** Names to offer in a form. */
export function useUnits(hospital: number, wanted: boolean): { units: string[]; people: string[] } {
  const units = useUnitList(hospital, wanted).data ?? [];
  const people = usePeople(hospital, wanted).data?.staff ?? [];
  return { units: units.flatMap(({ name, active }) => (active ? name : [])), people: people.map(({ name }) => name) };
}
