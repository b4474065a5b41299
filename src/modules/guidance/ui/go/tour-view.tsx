import { useTranslation } from 'react-i18next';
import { Checkbox, hourOf, LinkButton, LinkChoice, NextStep, Problem, Skeleton } from '#web/kit/index.ts';
import { useTour } from './data.ts';

/** Several places in the order that ends earliest, with the time at each; every one leads on to its own way. */
export function TourView(props: {
  hospital: number;
  from: string;
  stops: readonly string[];
  before: string;
  free: boolean;
  onFree: (free: boolean) => void;
  linkTo: (query: Record<string, string>) => string;
}) {
  const { t } = useTranslation();
  const tour = useTour(props.hospital, props.from, props.stops, props.before, props.free);
  const first = tour.data?.stops[0];
  return (
    <>
      {tour.error && <Problem error={tour.error} onRetry={() => void tour.refetch()} />}
      {!tour.error && !tour.data && <Skeleton rows={[9, 4, 4, 4]} />}
      {tour.data && first && (
        <>
          <NextStep
            lead={t('guidance.go.first')}
            headline={first.spot.name}
            detail={t('guidance.go.tourTakes', { time: hourOf(tour.data.done), count: tour.data.walkMinutes })}
          >
            <LinkButton to={props.linkTo({ to: first.aim })} look="on-jade" big wide>
              {t('guidance.go.take')}
            </LinkButton>
          </NextStep>
          <ol className="choices" aria-label={t('guidance.go.inOrder')}>
            {tour.data.stops.map(({ spot, aim, begins, waitMinutes }, i) => (
              <LinkChoice
                key={aim}
                to={props.linkTo({ to: aim })}
                start={<b className="go-number">{i + 1}</b>}
                title={spot.name}
                text={[
                  `${spot.building} ${spot.floorName}`,
                  t('guidance.go.about', { time: hourOf(begins) }),
                  waitMinutes > 0 && t('guidance.go.wait', { count: waitMinutes }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              />
            ))}
          </ol>
          <p className="quiet-words">{t('guidance.go.reckoned')}</p>
        </>
      )}
      <Checkbox label={t('guidance.go.free')} checked={props.free} onChange={props.onFree} />
      <LinkButton to={props.linkTo({})} look="quiet" wide>
        {t('guidance.go.elsewhere')}
      </LinkButton>
    </>
  );
}
