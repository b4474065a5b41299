import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Card, dayName, EmptyState, Facts, Figure, Notice, Page, Problem, Skeleton } from '#web/kit/index.ts';
import type { Course } from '../../contract-courses.ts';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  today: string;
}
type Mine = Course & { hospital: number };

/** 我的疗程: how many sessions are left, where, until when; check in without registering again. */
export function CoursesPage({ hospitals, today }: Props) {
  const { t } = useTranslation();
  const read = useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['queue', 'my-courses', id],
      queryFn: () => api<{ items: Course[] }>(`/api/h/${id}/queue/my-courses`),
    })),
    combine: (answers) => ({
      error: answers.find((one) => one.error && !one.data)?.error ?? null,
      loaded: answers.every((one) => one.data !== undefined),
      items: answers.flatMap((one, n) =>
        (one.data?.items ?? []).map((item): Mine => ({ ...item, hospital: hospitals[n]?.id ?? 0 })),
      ),
      again: () => void Promise.all(answers.map((one) => one.refetch())),
    }),
  });
  const several = new Set(read.items.map(({ patient }) => patient.id)).size > 1;
  return (
    <Page title={t('queue.courses.title')} back="/me">
      {read.error && <Problem error={read.error} onRetry={read.again} />}
      {!read.error && !read.loaded && <Skeleton rows={[5, 5]} />}
      {read.loaded && read.items.length === 0 && <EmptyState text={t('queue.courses.none')} />}
      {read.items.map((course) => (
        <One key={`${course.hospital} ${course.id}`} course={course} today={today} withName={several} />
      ))}
    </Page>
  );
}

function One({ course, today, withName }: { course: Mine; today: string; withName: boolean }) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const until = dayName(course.validUntil, today, i18n.language === 'en' ? 'en' : 'zh');
  const place = course.place.name;
  async function checkIn() {
    setBusy(true);
    setError(null);
    const path = `/api/h/${course.hospital}/queue/my-courses/${course.id}/check-in`;
    await api(path, { method: 'POST', body: {}, intent: `course.${course.id}.${course.version}` }).catch(setError);
    await cache.invalidateQueries({ queryKey: ['queue', 'my-courses'] });
    setBusy(false);
  }
  return (
    <Card title={withName ? `${course.item} · ${course.patient.name}` : course.item}>
      <div className="stack">
        <p>
          {course.state === 'open' ? (
            <>
              {t('queue.courses.left')} <Figure value={course.left} />{' '}
              {t('queue.courses.ofAll', { sessions: course.sessions })}
            </>
          ) : (
            // words: queue.courses.state.done queue.courses.state.closed queue.courses.state.expired
            t(`queue.courses.state.${course.state}`, { left: course.left })
          )}
        </p>
        {course.today && (
          <Notice tone="good" title={t('queue.courses.today', { nth: course.today.nth })}>
            {course.today.state === 'arrived' ? t('queue.courses.wait', { place }) : t('queue.courses.over')}
          </Notice>
        )}
        <Facts
          rows={[
            [t('queue.courses.where'), place],
            [t('queue.courses.until'), course.state === 'open' ? until : null],
            [t('queue.courses.why'), course.closeReason],
          ]}
        />
        {error !== null && <Problem error={error} />}
        {course.canCheckIn && (
          <Button big wide busy={busy} onClick={() => void checkIn()}>
            {t('queue.courses.checkIn')}
          </Button>
        )}
      </div>
    </Card>
  );
}
