import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { sendBytes } from '#web/client/send-bytes.ts';
import type {
  CertificateBody,
  Kept,
  LicenceBody,
  OutcomesBody,
  Own,
  StarBody,
  SurveyBody,
  TrainingBody,
} from '../contract.ts';

export type { Kept, Own } from '../contract.ts';
export type Survey = Kept['surveys'][number];
export type Training = Kept['trainings'][number];

const baseOf = (hospital: number) => `/api/h/${hospital}/people`;

export function useOwn(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['people', 'own', hospital, i18n.language],
    queryFn: () => api<Own>(`${baseOf(hospital)}/own`),
  });
}

export function useKept(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['people', 'kept', hospital, i18n.language],
    queryFn: () => api<Kept>(`${baseOf(hospital)}/kept`),
  });
}

/** Every act of the room; afterwards the pages read anew. */
export function usePeopleActs(hospital: number) {
  const cache = useQueryClient();
  const send = async (method: 'POST' | 'PUT', path: string, body?: object) => {
    const intent = method === 'POST' ? { intent: `people${path}.${JSON.stringify(body ?? {})}` } : {};
    await api(baseOf(hospital) + path, { method, ...(body ? { body } : {}), ...intent });
    await cache.invalidateQueries({ queryKey: ['people'] });
  };
  return {
    answer: (id: string, marks: number[], remark: string) => send('POST', `/surveys/${id}/answers`, { marks, remark }),
    makeSurvey: (body: SurveyBody) => send('POST', '/surveys', body),
    openSurvey: (id: string) => send('POST', `/surveys/${id}/open`),
    closeSurvey: (id: string) => send('POST', `/surveys/${id}/close`),
    makeTraining: (body: TrainingBody) => send('POST', '/trainings', body),
    hold: (id: string, body: OutcomesBody) => send('PUT', `/trainings/${id}/outcomes`, body),
    cancelTraining: (id: string, version: number) => send('POST', `/trainings/${id}/cancel`, { version }),
    keepLicence: (body: LicenceBody) => send('POST', '/licences', body),
    endLicence: (id: string) => send('POST', `/licences/${id}/end`),
    keepCertificate: (body: CertificateBody) => send('POST', '/certificates', body),
    endCertificate: (id: string) => send('POST', `/certificates/${id}/end`),
    addProof: async (of: string, id: string, file: File) => {
      await sendBytes(`${baseOf(hospital)}/proofs/${of}/${id}`, file);
      await cache.invalidateQueries({ queryKey: ['people'] });
    },
    nameStar: (body: StarBody) => send('POST', '/stars', body),
  };
}

export const proofAddress = (hospital: number, id: string): string => `${baseOf(hospital)}/proofs/${id}`;
