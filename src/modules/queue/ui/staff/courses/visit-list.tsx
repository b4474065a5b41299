import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, EmptyState, hourOf, Input, Problem, Select, Skeleton, Tag } from '#web/kit/index.ts';
import { usePlaces } from '../screen-data.ts';
import { type CourseVisit, useCourseActs, useCourseVisits } from './data.ts';

const KEPT = 'shuxin.courseRoom';

/** Who has come to this treatment room today, in the order of their check-ins. */
export function VisitList({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const places = usePlaces(hospital);
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT));
  const rooms = (places.data?.items ?? []).filter(({ kind }) => kind === 'room');
  const place = rooms.find(({ id }) => id === chosen)?.id ?? rooms[0]?.id ?? null;
  const read = useCourseVisits(hospital, place);
  const wrong = places.error ?? (read.data ? null : read.error);
  return (
    <Card title={t('queue.course.todayHere')}>
      <div className="stack">
        {wrong && <Problem error={wrong} onRetry={() => void Promise.all([places.refetch(), read.refetch()])} />}
        {!wrong && !read.data && <Skeleton rows={[4]} />}
        {rooms.length > 0 && (
          <Select
            label={t('queue.course.place')}
            value={place ?? ''}
            options={rooms.map(({ id, name, building, floor }) => ({
              value: id,
              label: `${name} ${building} ${floor}`,
            }))}
            onChange={(event) => {
              localStorage.setItem(KEPT, event.target.value);
              setChosen(event.target.value);
            }}
          />
        )}
        {read.data?.items.length === 0 && <EmptyState text={t('queue.course.nobodyHere')} />}
        <ol className="line">
          {read.data?.items.map((visit) => (
            <Visit key={visit.id} hospital={hospital} visit={visit} />
          ))}
        </ol>
      </div>
    </Card>
  );
}

function Visit({ hospital, visit }: { hospital: number; visit: CourseVisit }) {
  const { t } = useTranslation();
  const acts = useCourseActs(hospital);
  const [undoing, setUndoing] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<unknown>(null);
  const send = (act: () => Promise<void>) => void act().then(() => setUndoing(false), setError);
  return (
    <li className="wrap">
      <b className="number">{hourOf(visit.checkedInAt)}</b>
      <span className="grow">
        <b>{visit.patient.name}</b> {visit.item}{' '}
        <span className="quiet-words">{t('queue.course.nth', { nth: visit.nth, sessions: visit.sessions })}</span>
      </span>
      {visit.state === 'done' && <Tag tone="jade">{t('queue.course.visitDone')}</Tag>}
      {visit.state === 'arrived' && !undoing && (
        <>
          <Button look="quiet" onClick={() => send(() => acts.done(visit.id))}>
            {t('queue.course.finish')}
          </Button>
          <Button look="plain" onClick={() => setUndoing(true)}>
            {t('queue.course.undo')}
          </Button>
        </>
      )}
      {undoing && (
        <form
          className="row ends"
          onSubmit={(event) => {
            event.preventDefault();
            send(() => acts.undo(visit.id, reason.trim()));
          }}
        >
          <Input
            label={t('queue.course.why')}
            required
            maxLength={100}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button look="danger" type="submit">
            {t('queue.course.undoDo')}
          </Button>
        </form>
      )}
      {error !== null && <Problem error={error} />}
    </li>
  );
}
