import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, dayName, Input, Problem, Tag } from '#web/kit/index.ts';
import { type Course, useCourseActs } from './data.ts';

/** One course: what is left of it, check in, or stop it with a reason. */
export function CourseRow({ hospital, course, today }: { hospital: number; course: Course; today: string }) {
  const { t, i18n } = useTranslation();
  const acts = useCourseActs(hospital);
  const [stopping, setStopping] = useState(false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  async function send(act: () => Promise<void>) {
    setBusy(true);
    setError(null);
    await act().then(() => setStopping(false), setError);
    setBusy(false);
  }
  const open = course.state === 'open';
  return (
    <li className="stack asked">
      <div className="row apart">
        <b>{course.item}</b>
        {/* words: queue.course.state.open queue.course.state.done queue.course.state.closed queue.course.state.expired */}
        <Tag tone={open ? 'jade' : 'plain'}>
          {t(`queue.course.state.${course.state}`, { left: course.left, sessions: course.sessions })}
        </Tag>
      </div>
      <p className="quiet-words">
        {t('queue.course.facts', {
          place: course.place.name,
          until: dayName(course.validUntil, today, lang),
          by: course.openedBy,
        })}
        {course.closeReason && ` · ${course.closeReason}`}
      </p>
      {course.today && <p>{t('queue.course.today', { nth: course.today.nth })}</p>}
      {error !== null && <Problem error={error} />}
      {open && !stopping && (
        <div className="row">
          <Button
            busy={busy}
            disabled={!course.canCheckIn}
            onClick={() => void send(() => acts.checkIn(course.id, course.version))}
          >
            {t('queue.course.checkIn', { nth: course.used + 1 })}
          </Button>
          <Button look="plain" onClick={() => setStopping(true)}>
            {t('queue.course.stop')}
          </Button>
        </div>
      )}
      {stopping && (
        <form
          className="row ends"
          onSubmit={(event) => {
            event.preventDefault();
            void send(() => acts.close(course.id, course.version, reason.trim()));
          }}
        >
          <Input
            label={t('queue.course.why')}
            required
            maxLength={100}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button look="danger" type="submit" busy={busy}>
            {t('queue.course.stopDo')}
          </Button>
          <Button look="plain" onClick={() => setStopping(false)}>
            {t('queue.course.leave')}
          </Button>
        </form>
      )}
    </li>
  );
}
