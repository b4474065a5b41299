import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '#web/client/api.ts';
import type * as contract from '../../../contract-courses.ts';

export type { Course, CourseVisit } from '../../../contract-courses.ts';
export type Wanted = z.infer<typeof contract.openCourseBody>;

export function useCourses(hospital: number, patient: string) {
  return useQuery({
    queryKey: ['queue', 'courses', hospital, patient],
    queryFn: () => api<{ items: contract.Course[] }>(`/api/h/${hospital}/queue/courses?patient=${patient}`),
  });
}

/** Who has come to a treatment room today; people check in all the time, so it is read anew every 5 s. */
export function useCourseVisits(hospital: number, place: string | null) {
  return useQuery({
    queryKey: ['queue', 'course-visits', hospital, place],
    queryFn: () =>
      api<z.infer<typeof contract.courseVisitsSchema>>(`/api/h/${hospital}/queue/courses/visits?place=${place}`),
    enabled: place !== null,
    refetchInterval: 5_000,
  });
}

export function useCourseActs(hospital: number) {
  const cache = useQueryClient();
  const base = `/api/h/${hospital}/queue/courses`;
  async function post(path: string, body: object, intent?: string): Promise<void> {
    try {
      await api(base + path, { method: 'POST', body, ...(intent ? { intent } : {}) });
    } finally {
      await cache.invalidateQueries({ queryKey: ['queue'] });
    }
  }
  return {
    open: (wanted: Wanted, intent: string) => post('', wanted, intent),
    checkIn: (course: string, used: number) => post(`/${course}/check-in`, {}, `course.${course}.${used}`),
    close: (course: string, version: number, reason: string) => post(`/${course}/close`, { version, reason }),
    done: (visit: string) => post(`/visits/${visit}/done`, {}),
    undo: (visit: string, reason: string) => post(`/visits/${visit}/undo`, { reason }),
  };
}
