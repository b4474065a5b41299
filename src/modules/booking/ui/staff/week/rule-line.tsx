import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, type Lang, Problem, price, Tag } from '#web/kit/index.ts';
import { type Rule, useWeekActs, type Withdrawn } from './data.ts';
import { bodiesOf, draftOf } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import { classWords, weekdayWords } from './say.ts';

/** One rule of the week. Ending or changing it says before and afterwards what becomes of the days that are there. */
export function RuleLine({
  hospital,
  rule,
  today,
  onSaid,
}: {
  hospital: number;
  rule: Rule;
  today: string;
  /** A rule that ends today is gone from the list: what became of its days is said above it. */
  onSaid: (said: Withdrawn) => void;
}) {
  const { t, i18n } = useTranslation();
  const acts = useWeekActs(hospital);
  const [asked, setAsked] = useState<'change' | 'end' | null>(null);
  const [from, setFrom] = useState(today);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = (what: 'change' | 'end') => setAsked(asked === what ? null : what);
  const who = `${rule.practitioner.name} ${weekdayWords(t, rule.weekday)}`;

  async function end() {
    setBusy(true);
    setError(null);
    await acts
      .end(rule.id, from)
      .then((answer) => {
        onSaid(answer);
        setAsked(null);
      })
      .catch(setError);
    setBusy(false);
  }
  return (
    <li className="stack">
      <div className="row apart">
        <p>
          <b>
            {rule.practitioner.name} · {weekdayWords(t, rule.weekday)} {rule.start}–{rule.end}
          </b>{' '}
          <span className="quiet-words">
            {rule.place.name} · {t('booking.week.each', { minutes: rule.minutesPerSlot, people: rule.capacity })} ·{' '}
            {classWords(t, rule.slotClass)} {price(rule.fee, i18n.language as Lang)}
          </span>{' '}
          {rule.from && rule.from > today && <Tag tone="indigo">{t('booking.week.begins', { date: rule.from })}</Tag>}
          {rule.until && <Tag tone="amber">{t('booking.week.ends', { date: rule.until })}</Tag>}
        </p>
        {!rule.until && (
          <div className="row">
            <Button look="plain" aria-expanded={asked === 'change'} onClick={() => open('change')}>
              {t('booking.week.change')} <span className="only-heard">{who}</span>
            </Button>
            <Button look="plain" aria-expanded={asked === 'end'} onClick={() => open('end')}>
              {t('booking.week.end_')} <span className="only-heard">{who}</span>
            </Button>
          </div>
        )}
      </div>
      {asked === 'end' && (
        <div className="stack asked">
          <p>{t('booking.week.means')}</p>
          <Input
            label={t('booking.week.endFrom')}
            type="date"
            min={today}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
          <div className="row">
            <Button look="danger" busy={busy} disabled={from === ''} onClick={() => void end()}>
              {t('booking.week.endDo')}
            </Button>
          </div>
        </div>
      )}
      {asked === 'change' && (
        <div className="stack asked">
          <p>{t('booking.week.means')}</p>
          <RuleForm
            hospital={hospital}
            title={t('booking.week.changeTitle', { who })}
            save={t('booking.week.changeDo')}
            start={draftOf(rule, rule.from && rule.from > today ? rule.from : today)}
            fixed
            today={today}
            onSave={async (draft) => {
              const [body] = bodiesOf(draft);
              onSaid(await acts.change(rule.id, body as object));
              setAsked(null);
            }}
            onLeave={() => setAsked(null)}
          />
        </div>
      )}
      {error !== null && <Problem error={error} />}
    </li>
  );
}
