import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/client/api.ts';
import type { Device, Devices } from '../../contract.ts';

export type { Device } from '../../contract.ts';

/** What staff say about a machine. */
export type Face = Pick<Device, 'name' | 'campus' | 'stands' | 'idleSeconds'>;
export type Campus = Devices['campuses'][number];

const LOOK_MS = 15_000;

export function useDevices(hospital: number) {
  return useQuery({
    queryKey: ['kiosk', 'devices', hospital],
    queryFn: () => api<Devices>(`/api/h/${hospital}/kiosk/devices`),
    refetchInterval: LOOK_MS,
  });
}

export function useDeviceActs(hospital: number) {
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/kiosk/devices`;
  const send = async (path: string, method: 'POST' | 'PUT', body: object, intent?: string) => {
    await api(base + path, { method, body, ...(intent ? { intent } : {}) });
    await cache.invalidateQueries({ queryKey: ['kiosk', 'devices'] });
  };
  return {
    confirm: (code: string, face: Face) => send('/confirm', 'POST', { code, ...face }, `kiosk.confirm.${code}`),
    change: ({ id, version }: Device, face: Face) => send(`/${id}`, 'PUT', { version, ...face }),
    end: ({ id }: Device) => send(`/${id}/end`, 'POST', {}),
    helped: ({ id }: Device) => send(`/${id}/helped`, 'POST', {}),
  };
}
