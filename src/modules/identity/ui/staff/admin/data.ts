import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type * as account from '../../../contract-account.ts';
import type * as oversight from '../../../contract-oversight.ts';
import type * as staff from '../../../contract-staff.ts';

export type StaffMember = staff.StaffMember;
export type Role = staff.Role;
export type RoleList = staff.RoleList;
export type OneTimePassword = staff.OneTimePassword;
export type FactorSecret = account.FactorSecret;
export type AuditRow = oversight.AuditRow;

const base = (hospital: number) => `/api/h/${hospital}/identity`;

/** Everybody who works or worked here; `from` is the door of the administrator who looks. */
export function useStaff(hospital: number, from: 'staff' | 'roles/members') {
  return useQuery({
    queryKey: ['identity', 'staff', hospital, from],
    queryFn: () => api<{ items: StaffMember[] }>(`${base(hospital)}/${from}`),
    select: (answer) => answer.items,
  });
}

export function useRoles(hospital: number) {
  return useQuery({
    queryKey: ['identity', 'roles', hospital],
    queryFn: () => api<RoleList>(`${base(hospital)}/roles`),
  });
}

export function useAudit(hospital: number, action: string, before: string | null) {
  const query = new URLSearchParams({ ...(action ? { action } : {}), ...(before ? { before } : {}) });
  return useQuery({
    queryKey: ['identity', 'audit', hospital, action, before],
    queryFn: () => api<{ items: AuditRow[] }>(`${base(hospital)}/audit?${query}`),
    select: (answer) => answer.items,
  });
}

/** What administrators do; each act refreshes what it changed. */
export function useAdminActs(hospital: number) {
  const cache = useQueryClient();
  async function ask<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: object, intent?: string): Promise<T> {
    const answer = await api<T>(`${base(hospital)}/${path}`, { method, body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries({ queryKey: ['identity'] });
    return answer;
  }
  return {
    create: (body: { username: string; name: string }) =>
      ask<{ account: string }>('POST', 'staff', body, `staff.create.${body.username}`),
    oneTime: (account: string) => ask<OneTimePassword>('POST', `staff/${account}/one-time-password`, {}),
    appoint: (account: string, duty: 'security' | 'audit') => ask('POST', `staff/${account}/appoint`, { duty }),
    change: (account: string, act: 'lock' | 'unlock' | 'leave') => ask('POST', `staff/${account}/${act}`, {}),
    give: (account: string, roles: string[]) => ask('PUT', `staff/${account}/roles`, { roles }),
    resetFactor: (account: string) => ask('POST', `staff/${account}/second-factor/reset`, {}),
    saveRole: (role: string, body: { zh: string; en: string; permissions: string[]; secondFactor: boolean }) =>
      ask<Role>('PUT', `roles/${role}`, body),
    removeRole: (role: string) => ask('DELETE', `roles/${role}`, {}),
  };
}
