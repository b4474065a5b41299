import { departmentsById, placesById } from '#modules/catalog/public.ts';
import { notify } from '#modules/messaging/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { OutboxEvent } from '#platform/room.ts';
import { courseById } from '../db/courses.ts';

/** How often to come, where and until when; what is treated stands in no message. Once per event. */
export async function tellCourse(t: Tx, event: OutboxEvent): Promise<void> {
  const course = await courseById(t, event.subject);
  if (!course) return;
  const [place] = await placesById(t, [course.place]);
  const [department] = await departmentsById(t, [course.department]);
  const params = {
    count: course.sessions,
    place: place?.name ?? null,
    department: department?.name ?? null,
    day: dayWords(course.validUntil),
  };
  await notify(t, { template: 'course_opened', patient: course.patient, params, dedupe: event.id }, event.at);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayWords(date: string): { zh: string; en: string } {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${MONTHS[month - 1]} ${year}` };
}
