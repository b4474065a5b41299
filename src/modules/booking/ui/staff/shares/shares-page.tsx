import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, EmptyState, Figure, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { ChannelTable } from './channel-table.tsx';
import { type Compliance, type SharesView, useCompliance } from './data.ts';
import { DayChart } from './day-chart.tsx';
import { DayPlaces } from './day-places.tsx';
import { percentText } from './say.ts';
import { Meets, ShareTable } from './share-table.tsx';
import { SharesRange } from './shares-range.tsx';
import { SlotStory } from './slot-story.tsx';

interface Props {
  hospital: number;
  view: SharesView;
  onView: (part: Partial<SharesView>) => void;
}

/** 号源投放: how the places were shared, released and used, against the standard; down to the story of each place. */
export function SharesPage({ hospital, view, onView }: Props) {
  const { t } = useTranslation();
  const answer = useCompliance(hospital, view);
  return (
    <Page title={t('booking.shares.title')} below={t('booking.shares.why')} broad>
      <SharesRange hospital={hospital} view={view} onView={onView} />
      {answer.error && <Problem error={answer.error} onRetry={() => void answer.refetch()} />}
      {!answer.data && !answer.error && <Skeleton rows={[[4, 4], 12]} />}
      {answer.data?.total.places.all === 0 && <EmptyState text={t('booking.shares.noPlaces')} />}
      {answer.data && answer.data.total.places.all > 0 && (
        <Told hospital={hospital} answer={answer.data} view={view} onView={onView} />
      )}
      {view.slot && <SlotStory hospital={hospital} slot={view.slot} onClose={() => onView({ slot: null })} />}
    </Page>
  );
}

function Told({ hospital, answer, view, onView }: Props & { answer: Compliance }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const { total, byDay, byDepartment, channels } = answer;
  const days = byDay.map(({ date, ...row }) => ({
    id: date,
    name: view.department ? <Pick name={date} onPick={() => onView({ day: date })} /> : date,
    row,
  }));
  const departments = byDepartment.map(({ department: { id, name }, ...row }) => ({
    id,
    name: <Pick name={name} onPick={() => onView({ department: id, day: null })} />,
    row,
  }));
  return (
    <>
      <Summary answer={answer} />
      <section className="card stack" aria-label={t('booking.shares.byDay')}>
        <div className="row apart">
          <h2>
            {t('booking.shares.byDay')} <Meets meets={total.meets} />
          </h2>
          <Button look="plain" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t('booking.shares.asChart') : t('booking.shares.asTable')}
          </Button>
        </div>
        {asTable ? (
          <ShareTable first={t('booking.shares.date')} caption={t('booking.shares.byDay')} lines={days} />
        ) : (
          <DayChart answer={answer} />
        )}
        {view.department ? (
          // biome-ignore lint/a11y/useSemanticElements: days are a choice, not a form
          <div className="row" role="group" aria-label={t('booking.shares.pickDay')}>
            {byDay.map(({ date }) => (
              <Button
                key={date}
                look="quiet"
                aria-pressed={view.day === date}
                onClick={() => onView({ day: view.day === date ? null : date })}
              >
                {date.slice(5)}
              </Button>
            ))}
          </div>
        ) : (
          <p className="quiet-words">{t('booking.shares.pickDepartment')}</p>
        )}
      </section>
      {view.department && view.day && (
        <DayPlaces
          hospital={hospital}
          department={view.department}
          date={view.day}
          onStory={(slot) => onView({ slot })}
        />
      )}
      <ChannelTable channels={channels} />
      <Card title={t('booking.shares.byDepartment')}>
        <ShareTable
          first={t('booking.staff.department')}
          caption={t('booking.shares.byDepartment')}
          lines={departments}
        />
      </Card>
    </>
  );
}

function Summary({ answer: { total, standard, own } }: { answer: Compliance }) {
  const { t } = useTranslation();
  const used = total.used.onsite + total.used.online + total.used.tier;
  return (
    <div className="share-sums">
      <Sum
        name={t('booking.shares.onlinePart')}
        value={percentText(t, total.onlinePercent)}
        below={t('booking.shares.aims', { standard: standard.online, own: own.online })}
      />
      <Sum
        name={t('booking.shares.tierPart')}
        value={percentText(t, total.tierPercent)}
        below={t('booking.shares.aims', { standard: standard.tier, own: own.tier })}
      />
      <Sum
        name={t('booking.shares.released')}
        value={String(total.released.tier)}
        below={t('booking.shares.releasedOf', { tier: total.places.tier, open: total.tierOpenedToAll })}
      />
      <Sum
        name={t('booking.shares.used')}
        value={String(used)}
        below={t('booking.shares.usedOf', { all: total.places.all, tier: total.used.tier })}
      />
    </div>
  );
}

function Sum({ name, value, below }: { name: string; value: string; below: string }) {
  return (
    <div className="card stack tight">
      <span className="quiet-words">{name}</span>
      <Figure value={value} />
      <span className="small quiet-words">{below}</span>
    </div>
  );
}

const Pick = ({ name, onPick }: { name: string; onPick: () => void }) => (
  <Button look="plain" onClick={onPick}>
    {name}
  </Button>
);
