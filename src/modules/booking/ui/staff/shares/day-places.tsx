import { useTranslation } from 'react-i18next';
import { Card, EmptyState, hourOf, Problem, Skeleton } from '#web/kit/index.ts';
import { useDaySessions } from '../data.ts';
import { PlaceButtons } from './place-buttons.tsx';

interface Props {
  hospital: number;
  department: string;
  date: string;
  onStory: (slot: string) => void;
}

/** The clinics of a department on a day with their places; each place tells its story. */
export function DayPlaces({ hospital, department, date, onStory }: Props) {
  const { t } = useTranslation();
  const day = useDaySessions(hospital, department, date);
  return (
    <Card title={t('booking.shares.placesOf', { date })}>
      {day.error && <Problem error={day.error} onRetry={() => void day.refetch()} />}
      {!day.data && !day.error && <Skeleton rows={[3, 3]} />}
      {day.data?.length === 0 && <EmptyState text={t('booking.shares.noClinics')} />}
      {day.data?.map((session) => (
        <section key={session.id} className="stack tight">
          <h3>
            {session.practitioner.name}{' '}
            <span className="quiet-words">
              {hourOf(session.start)}–{hourOf(session.end)} · {session.place.name}
            </span>
          </h3>
          <PlaceButtons slots={session.slots} onStory={onStory} />
        </section>
      ))}
    </Card>
  );
}
