import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../../contract-clinics.ts';

export type Holiday = z.infer<typeof contract.holidayList>['items'][number];
export type Kinds = z.infer<typeof contract.kindList>;
export type Expert = z.infer<typeof contract.expertList>['items'][number];
export type Paper = Expert['papers'][number];
export type Joint = z.infer<typeof contract.jointList>['items'][number];
export type ClinicKind = z.infer<typeof contract.clinicKind>;
export type PaperKind = z.infer<typeof contract.paperKind>;

function useClinics<T>(hospital: number, what: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['booking', what, hospital, i18n.language],
    queryFn: () => api<T>(`/api/h/${hospital}/booking/${what}`),
  });
}

export const useHolidays = (hospital: number) => useClinics<{ items: Holiday[] }>(hospital, 'holidays');
export const useKinds = (hospital: number) => useClinics<Kinds>(hospital, 'clinic-kinds');
export const useExperts = (hospital: number) => useClinics<z.infer<typeof contract.expertList>>(hospital, 'experts');
export const useJoints = (hospital: number) => useClinics<{ items: Joint[] }>(hospital, 'joint-clinics');

/** What can be done on the page of clinics; everything that shows it is read anew, whoever was quicker. */
export function useClinicActs(hospital: number) {
  const cache = useQueryClient();
  function send<T>(method: 'POST' | 'PUT', end: string, body: object, intent?: string): Promise<T> {
    return api<T>(`/api/h/${hospital}/booking/${end}`, { method, body, ...(intent ? { intent } : {}) }).finally(() =>
      cache.invalidateQueries({ queryKey: ['booking'] }),
    );
  }
  return {
    addDuty: (body: object) => send<{ id: string }>('POST', 'holidays', body, 'booking.holiday.add'),
    endDuty: (id: string) => send<{ removed: number; kept: number }>('POST', `holidays/${id}/end`, {}),
    setKind: (rule: string, kind: string) => send<{ sessions: number }>('PUT', `templates/${rule}/kind`, { kind }),
    addJoint: (body: object) =>
      send<z.infer<typeof contract.jointMade>>('POST', 'joint-clinics', body, 'booking.joint.add'),
    addExpert: (practitioner: string, home: string) =>
      send<{ paused: number }>('POST', 'experts', { practitioner, home }, `booking.expert.${practitioner}`),
    settle: (practitioner: string) => send<{ opened: number }>('POST', `experts/${practitioner}/end`, {}),
    addPaper: (practitioner: string, body: object) =>
      send<{ opened: number }>('POST', `experts/${practitioner}/papers`, body, `booking.paper.${practitioner}`),
    withdraw: (paper: string, reason: string) =>
      send<{ paused: number }>('POST', `expert-papers/${paper}/withdraw`, { reason }),
  };
}
