import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRetry } from '#web/client/retry.ts';
import {
  Button,
  Card,
  dayName,
  EmptyState,
  type Lang,
  LinkButton,
  Page,
  Problem,
  Skeleton,
  Tag,
  type TagTone,
  toast,
} from '#web/kit/index.ts';
import { periodName } from './say.ts';
import { useWaitlist, useWaitlistActs, type WaitlistEntry } from './waitlist-data.ts';
import { WaitlistOffer } from './waitlist-offer.tsx';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  today: string;
  /** The name of a patient, when the account looks after more than one. */
  nameOf: (patient: string) => string | undefined;
}

/** 我的候补: an offer first, then what one waits for with position and chance, then how the others ended. */
export function WaitlistPage({ hospitals, today, nameOf }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { items, offers, ready, error } = useWaitlist(hospitals, true);
  const retry = useRetry();
  const waiting = items.filter((one) => one.offer === null && (one.state === 'waiting' || one.state === 'offered'));
  const over = items.filter((one) => one.state === 'booked' || one.state === 'ended');
  return (
    <Page title={t('booking.wait.title')} back="/visits">
      {error && <Problem error={error} onRetry={retry} />}
      {!ready && !error && <Skeleton rows={[9, 9]} />}
      {offers.map((entry) => (
        <WaitlistOffer key={entry.offer.hold} entry={entry} today={today} person={nameOf(entry.patient)} />
      ))}
      {waiting.map((entry) => (
        <Waiting key={entry.id} entry={entry} today={today} person={nameOf(entry.patient)} />
      ))}
      {ready && !error && items.length === 0 && (
        <EmptyState icon="book" text={t('booking.wait.none')}>
          <LinkButton to="/book">{t('booking.visits.book')}</LinkButton>
        </EmptyState>
      )}
      {over.length > 0 && (
        <Card quiet title={t('booking.wait.over')}>
          <ul className="plain-list">
            {over.map((entry) => (
              <li key={entry.id}>
                {titleOf(t, entry, dayName(entry.date, today, lang), nameOf(entry.patient))} · {ended(entry)}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );

  function ended(entry: WaitlistEntry): string {
    return t(`booking.wait.end.${entry.state === 'booked' ? 'booked' : (entry.endReason ?? 'over')}`);
  }
  // words: booking.wait.end.booked booking.wait.end.left booking.wait.end.no_answer booking.wait.end.has_number
  // words: booking.wait.end.stopped booking.wait.end.over
}

function Waiting({ entry, today, person }: { entry: WaitlistEntry; today: string; person: string | undefined }) {
  const { t, i18n } = useTranslation();
  const acts = useWaitlistActs(entry.hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const title = titleOf(t, entry, dayName(entry.date, today, i18n.language as Lang), person);

  async function leave() {
    setBusy(true);
    setError(null);
    await acts
      .leave(entry.id)
      .then(() => toast(t('booking.wait.left')))
      .catch(setError);
    setBusy(false);
  }

  return (
    <Card title={title}>
      <div className="stack">
        <p>
          <b>{entry.ahead === 0 ? t('booking.wait.first') : t('booking.wait.ahead', { count: entry.ahead ?? 0 })}</b>{' '}
          {entry.priority && <Tag tone="jade">{t('booking.wait.priority')}</Tag>}
        </p>
        <Chance chance={entry.chance} />
        {entry.passedOver && <p>{t('booking.wait.passed', { why: entry.passedOver })}</p>}
        <p className="quiet-words">{t('booking.wait.how', entry.offers)}</p>
        {error !== null && <Problem error={error} />}
        <Button look="plain" wide busy={busy} onClick={() => void leave()}>
          {t('booking.wait.leave')}
        </Button>
      </div>
    </Card>
  );
}

const tones: Record<'good' | 'fair' | 'small', TagTone> = { good: 'jade', fair: 'amber', small: 'plain' };

/** What happened on past days, in numbers that can be counted again; with too few of them nothing is claimed. */
function Chance({ chance }: { chance: WaitlistEntry['chance'] }) {
  const { t } = useTranslation();
  if (!chance) return null;
  if (chance.level === null) return <p>{t('booking.wait.chance.thin')}</p>;
  return (
    <p>
      <Tag tone={tones[chance.level]}>{t(`booking.wait.chance.${chance.level}`)}</Tag>{' '}
      {t('booking.wait.chance.why', { days: chance.days, enough: chance.enough })}
    </p>
  );
  // words: booking.wait.chance.good booking.wait.chance.fair booking.wait.chance.small
}

/** "11月24日 上午 · 肺病科 · 王医生". */
function titleOf(t: TFunction, entry: WaitlistEntry, day: string, person: string | undefined): string {
  const half = entry.period && periodName(t, entry.period);
  const doctor = entry.practitioner?.name ?? t('booking.wait.anyDoctor');
  return [[day, half].filter(Boolean).join(' '), entry.department.name, doctor, person].filter(Boolean).join(' · ');
}
