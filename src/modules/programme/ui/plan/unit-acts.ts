import { useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { type DraftPage, planBase } from './data.ts';

export interface UnitText {
  name: string;
  aliases: string[];
  department: string | null;
}

export function useUnitActs(hospital: number) {
  const cache = useQueryClient();
  const base = `${planBase(hospital)}/units`;
  const send = async <T>(path: string, method: 'POST' | 'PUT', body: object, intent?: string): Promise<T> => {
    const answer = await api<T>(base + path, { method, body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries({ queryKey: ['programme', 'units'] });
    return answer;
  };
  return {
    make: (unit: UnitText) => send<{ id: string }>('', 'POST', unit, `programme.unit.${unit.name}`),
    makeSeveral: (names: string[]) => send<{ items: DraftPage['units'] }>('/several', 'POST', { names }),
    change: (id: string, version: number, unit: UnitText & { active: boolean }) =>
      send(`/${id}`, 'PUT', { version, ...unit }),
    members: (id: string, version: number, members: { account: string; part: 'head' | 'member' }[]) =>
      send(`/${id}/members`, 'PUT', { version, members }),
    fromDepartments: () => send<{ made: number }>('/from-departments', 'POST', {}),
  };
}
