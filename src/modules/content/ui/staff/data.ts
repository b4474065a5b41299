import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import type { Finds, Piece, PieceItem, PieceText, Rules } from '../../contract.ts';
import type { Kind, VisitStep } from '../../domain/kinds.ts';

export type { Find, Finds, Piece, PieceItem, PieceText, Rules, Version } from '../../contract.ts';

export interface NewPiece {
  kind: Kind;
  about: string | null;
  department: string | null;
  step: VisitStep | null;
  titleZh: string;
}

const baseOf = (hospital: number) => `/api/h/${hospital}/content`;

export function usePieces(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['content', 'pieces', hospital, i18n.language],
    queryFn: () => api<{ items: PieceItem[] }>(`${baseOf(hospital)}/pieces`),
    select: ({ items }) => items,
  });
}

export function usePiece(hospital: number, id: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['content', 'piece', hospital, id, i18n.language],
    queryFn: () => api<Piece>(`${baseOf(hospital)}/pieces/${id}`),
  });
}

export function useRules(hospital: number) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['content', 'rules', hospital, i18n.language],
    queryFn: () => api<Rules>(`${baseOf(hospital)}/ad-rules`),
  });
}

/** Departments and doctors to write about. */
export function useSubjects(hospital: number) {
  const { i18n } = useTranslation();
  const list = (what: string) => ({
    queryKey: ['catalog', what, hospital, i18n.language],
    queryFn: () => api<{ items: { id: string; name: string }[] }>(`/api/h/${hospital}/catalog/${what}`),
  });
  return { departments: useQuery(list('departments')), doctors: useQuery(list('practitioners')) };
}

export function usePieceActs(hospital: number) {
  const cache = useQueryClient();
  const base = baseOf(hospital);
  const send = async <T>(path: string, method: 'POST' | 'PUT' | 'DELETE', body?: object, intent?: string) => {
    const answer = await api<T>(base + path, {
      method,
      ...(body ? { body } : {}),
      ...(intent ? { intent } : {}),
    });
    await cache.invalidateQueries({ queryKey: ['content'] });
    return answer;
  };
  return {
    create: (wish: NewPiece) =>
      send<{ id: string }>('/pieces', 'POST', wish, `content.create.${wish.kind}.${wish.about ?? wish.titleZh}`),
    revise: (id: string) => send(`/pieces/${id}/draft`, 'POST', {}),
    save: (id: string, version: number, text: PieceText, validUntil: string | null) =>
      send(`/pieces/${id}/draft`, 'PUT', { version, validUntil, ...text }),
    submit: (id: string, version: number) => send(`/pieces/${id}/submit`, 'POST', { version }),
    review: (id: string, version: number, decision: 'publish' | 'return', note: string) =>
      send(`/pieces/${id}/review`, 'POST', { version, decision, note }),
    withdraw: (id: string, version: number, why: string) => send(`/pieces/${id}/withdraw`, 'POST', { version, why }),
    check: (id: string, text: PieceText) => api<Finds>(`${base}/pieces/${id}/check`, { method: 'POST', body: text }),
    addWord: (word: { words: string; blocks: boolean; reason: string }) =>
      send('/ad-rules/words', 'POST', word, `content.word.${word.words}`),
    dropWord: (id: string) => send(`/ad-rules/words/${id}`, 'DELETE'),
  };
}
