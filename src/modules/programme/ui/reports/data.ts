import { useQuery } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import { ApiProblem } from '#web/client/problem.ts';
import type { ReportPlans } from '../../contract-reports.ts';

const baseOf = (hospital: number) => `/api/h/${hospital}/programme/reports`;

export function useReportPlans(hospital: number) {
  return useQuery({
    queryKey: ['programme', 'reports', 'plans', hospital],
    queryFn: () => api<ReportPlans>(`${baseOf(hospital)}/plans`),
  });
}

/** Has a file made and gives it to the reader's downloads. Throws ApiProblem with the server's words. */
export async function takeFile(
  hospital: number,
  what: string,
  asked: Record<string, string>,
  failed: string,
): Promise<void> {
  const path = `${baseOf(hospital)}/${what}?${new URLSearchParams(asked)}`;
  const headers = { 'x-shuxin': '1', 'accept-language': asked.lang ?? 'zh' };
  const response = await fetch(path, { credentials: 'same-origin', headers }).catch(() => null);
  if (!response?.ok) {
    const said = response ? ((await response.json().catch(() => ({}))) as object) : {};
    throw new ApiProblem({ code: 'web.server', detail: failed, ...said, status: response?.status ?? 0 });
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'shuxin';
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
