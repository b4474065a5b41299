import { useTranslation } from 'react-i18next';
import {
  type Appointment,
  AppointmentRow,
  StoppedStep,
  UpcomingStep,
  useAppointments,
  useStopped,
  useWaitlist,
  WaitlistOffer,
} from '#modules/booking/ui/index.tsx';
import type { Hospital } from '#modules/catalog/ui/index.tsx';
import { TakeMeThere } from '#modules/guidance/ui/index.tsx';
import { isUnderWay, type Mine, QueueStep, todayBeads, useMine, useMineStream } from '#modules/queue/ui/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { useRetry } from '#web/client/retry.ts';
import {
  Card,
  hourOf,
  type Lang,
  LinkButton,
  monthDay,
  NextStep,
  Page,
  Problem,
  ReadAloud,
  Skeleton,
  Tile,
  Timeline,
  useElder,
  weekdayName,
} from '#web/kit/index.ts';
import { useAccount, useUnread } from './account.ts';
import { useNames } from './names.ts';

/** The first page: what is next, then the day, then everything else. */
export function TodayPage() {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { ready, signedIn, hospitals, error, retry } = useAccount();
  const { now, today } = useClock();
  const { self } = useNames();
  const hello = t(greeting(Number(hourOf(now).slice(0, 2))));
  return (
    <Page
      broad
      above={`${weekdayName(today, lang)} ${monthDay(today, lang)}`}
      title={self ? t('web.patient.hello', { name: self, hello }) : hello}
    >
      {error ? (
        <Problem error={error} onRetry={retry} />
      ) : !ready || !hospitals ? (
        <Skeleton rows={[12, 8]} />
      ) : (
        <div className="two">
          <div className="stack">{signedIn ? <Own hospitals={hospitals} now={now} today={today} /> : <Welcome />}</div>
          <div className="stack">
            <Tiles />
          </div>
        </div>
      )}
    </Page>
  );
}

// words: web.patient.hello.morning web.patient.hello.afternoon web.patient.hello.evening
function greeting(hour: number): string {
  if (hour < 12) return 'web.patient.hello.morning';
  return hour < 18 ? 'web.patient.hello.afternoon' : 'web.patient.hello.evening';
}

function Own({ hospitals, now, today }: { hospitals: Hospital[]; now: string; today: string }) {
  const { t } = useTranslation();
  const mine = useMine(hospitals, true);
  const visits = useAppointments(hospitals, true);
  const waitlist = useWaitlist(hospitals, true);
  const stopped = useStopped(hospitals, true);
  const names = useNames();
  const retry = useRetry();
  const underWay = mine.items.find(isUnderWay) ?? null;
  useMineStream(underWay?.hospital ?? null);

  if (mine.error || visits.error) return <Problem error={mine.error ?? visits.error} onRetry={retry} />;
  if (!mine.ready || !visits.ready || !names.ready) return <Skeleton rows={[12, 8]} />;

  const known = new Set(mine.items.map((item) => item.appointment));
  const coming = visits.items.filter((one) => one.state === 'booked' && one.date >= today && !known.has(one.id));
  // Everything of today is over: say how it ended, unless another visit comes.
  const next = underWay ?? (coming.length === 0 ? (mine.items[0] ?? null) : null);
  const several = new Set(mine.items.map((item) => item.patient.id)).size > 1;
  return (
    <>
      {stopped.open.map((one) => (
        <StoppedStep
          key={one.id}
          one={one}
          today={today}
          person={names.several ? names.nameOf(one.patient) : undefined}
        />
      ))}
      {waitlist.offers.map((entry) => (
        <WaitlistOffer
          key={entry.offer.hold}
          entry={entry}
          today={today}
          person={names.several ? names.nameOf(entry.patient) : undefined}
        />
      ))}
      <First next={next} coming={coming[0]} now={now} today={today} several={several} nobody={names.nobody} />
      {mine.items.length > 0 && (
        <Card title={t('web.patient.day')}>
          <Timeline
            beads={mine.items
              .flatMap((item) => todayBeads(item, t, several))
              .sort((a, b) => (a.time < b.time ? -1 : 1))}
          />
          <LinkButton to={journeyOf(underWay ?? (mine.items[0] as Mine))} look="quiet" wide>
            {t('web.patient.journey.open')}
          </LinkButton>
        </Card>
      )}
      <Later visits={next ? coming : coming.slice(1)} today={today} />
    </>
  );
}

/** 陪诊 of a visit: its next step and its whole way. */
const journeyOf = (item: Mine): string => `/journey/${item.hospital}/${item.appointment}`;

function First(props: {
  next: Parameters<typeof QueueStep>[0]['item'] | null;
  coming: Appointment | undefined;
  now: string;
  today: string;
  several: boolean;
  nobody: boolean;
}) {
  const { t } = useTranslation();
  if (props.next)
    return (
      <>
        <QueueStep item={props.next} now={props.now} withName={props.several} to={journeyOf(props.next)} />
        {isUnderWay(props.next) && (
          <TakeMeThere hospital={props.next.hospital} place={goal(props.next)}>
            {t('web.patient.go.take')}
          </TakeMeThere>
        )}
      </>
    );
  if (props.coming) return <UpcomingStep visit={props.coming} today={props.today} />;
  return (
    <NextStep
      lead={t('web.patient.free.lead')}
      headline={t('web.patient.free.headline')}
      detail={props.nobody ? t('web.patient.free.nobody') : t('web.patient.free.detail')}
    >
      <LinkButton to="/book" look="on-jade" big wide>
        {t('web.patient.free.do')}
      </LinkButton>
    </NextStep>
  );
}

/** Called people go to the room; before that one sits in the waiting area. */
const goal = (item: Mine): string | undefined =>
  (item.state === 'called' ? item.place : (item.waitingArea ?? item.place))?.id;

function Later({ visits, today }: { visits: Appointment[]; today: string }) {
  const { t } = useTranslation();
  const { nameOf, several } = useNames();
  if (visits.length === 0) return null;
  return (
    <Card quiet title={t('web.patient.later')}>
      <ul className="choices">
        {visits.slice(0, 3).map((visit) => (
          <AppointmentRow
            key={visit.id}
            visit={visit}
            today={today}
            person={several ? nameOf(visit.patient) : undefined}
          />
        ))}
      </ul>
    </Card>
  );
}

function Welcome() {
  const { t } = useTranslation();
  return (
    <>
      <NextStep lead={t('web.brand')} headline={t('web.patient.welcome')} detail={t('web.patient.welcome.detail')}>
        <LinkButton to="/sign-in" look="on-jade" big wide>
          {t('web.patient.welcome.signIn')}
        </LinkButton>
      </NextStep>
      <LinkButton to="/book" look="quiet" big wide>
        {t('web.patient.welcome.look')}
      </LinkButton>
    </>
  );
}

function Tiles() {
  const { t } = useTranslation();
  const unread = useUnread();
  const [elder] = useElder();
  return (
    <>
      {elder && <ReadAloud />}
      <nav className="tiles" aria-label={t('web.patient.tiles')}>
        <Tile to="/book" icon="book" title={t('web.patient.tab.book')} text={t('web.patient.tile.book')} />
        <Tile to="/visits" icon="ticket" title={t('web.patient.visits')} text={t('web.patient.tile.visits')} />
        <Tile
          to="/inbox"
          icon="inbox"
          title={t('web.patient.inbox')}
          text={unread ? t('web.patient.tile.unread', { count: unread }) : t('web.patient.tile.inbox')}
        />
        <Tile to="/family" icon="family" title={t('web.patient.family')} text={t('web.patient.tile.family')} />
      </nav>
      <LinkButton to="/help" look={elder ? 'danger' : 'quiet'} big={elder} wide>
        {t('web.patient.help.title')}
      </LinkButton>
      <LinkButton to="/read" look="quiet" wide>
        {t('web.patient.guide')}
      </LinkButton>
      {!elder && <ReadAloud />}
      <p className="quiet-words small">{t('web.patient.help')}</p>
    </>
  );
}
