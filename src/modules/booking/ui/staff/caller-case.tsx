import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, momentName, Select, Tag } from '#web/kit/index.ts';
import { type CallerCase, useCallerActs } from './caller-data.ts';
import { CallerTakes } from './caller-takes.tsx';
import { ReasonForm } from './reason-form.tsx';

const TERMS = ['7', '30', '90'];

/** One account or browser: what was noticed, the places, and what a person may do about it. */
export function CallerCaseCard({ hospital, today, one }: { hospital: number; today: string; one: CallerCase }) {
  const { t, i18n } = useTranslation();
  const at = (moment: string) => momentName(moment, today, i18n.language as Lang);
  const asked = one.appeal !== null && one.appeal.answeredAt === null;
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>{t(`booking.staff.caller.${one.kind}`, { sign: one.sign })}</h3>
        <Tag tone={one.state === 'open' || asked ? 'amber' : 'plain'}>
          {t(`booking.staff.caller.state.${asked ? 'asked' : one.state}`)}
        </Tag>
        {/* words: booking.staff.caller.account booking.staff.caller.device booking.staff.caller.state.open */}
        {/* words: booking.staff.caller.state.nothing booking.staff.caller.state.limited booking.staff.caller.state.lifted */}
        {/* words: booking.staff.caller.state.asked */}
      </div>
      <ul className="plain-list">
        {one.hits.map((hit) => (
          <li key={hit.rule}>
            <b>{t(`booking.staff.caller.rule.${hit.rule}`, { count: hit.seen, allowed: hit.allowed })}</b>{' '}
            <span className="quiet-words">
              {t('booking.staff.caller.between', { from: at(hit.firstAt), to: at(hit.lastAt) })}
            </span>
          </li>
        ))}
        {/* words: booking.staff.caller.rule.places_per_minute booking.staff.caller.rule.people */}
        {/* words: booking.staff.caller.rule.accounts booking.staff.caller.rule.hand_overs booking.staff.caller.rule.cancellations */}
      </ul>
      <CallerTakes one={one} today={today} />
      {one.reason && (
        <p>
          {t('booking.staff.caller.decided', { at: at(one.decidedAt ?? one.seenAt), reason: one.reason })}
          {one.inForce && one.until && <> {t('booking.staff.caller.until', { until: at(one.until) })}</>}
        </p>
      )}
      {one.appeal && (
        <blockquote className="said">
          <p>{one.appeal.text}</p>
          <p className="quiet-words small">{at(one.appeal.askedAt)}</p>
        </blockquote>
      )}
      {one.appeal?.answer && <p>{t('booking.staff.answered', { answer: one.appeal.answer })}</p>}
      {one.state === 'open' && <Decide hospital={hospital} id={one.id} sign={one.sign} />}
      {one.inForce && <Answer hospital={hospital} id={one.id} sign={one.sign} asked={asked} />}
    </li>
  );
}

function Decide({ hospital, id, sign }: { hospital: number; id: string; sign: string }) {
  const { t } = useTranslation();
  const acts = useCallerActs(hospital);
  const [days, setDays] = useState('30');
  return (
    <div className="stack">
      <Select
        label={t('booking.staff.caller.term')}
        hint={t('booking.staff.caller.termWhy')}
        value={days}
        onChange={(event) => setDays(event.target.value)}
        options={TERMS.map((value) => ({ value, label: t('booking.staff.caller.days', { count: Number(value) }) }))}
      />
      <ReasonForm
        label={t('booking.staff.caller.decide', { sign })}
        reason={t('booking.staff.caller.reason')}
        acts={[
          { name: t('booking.staff.caller.nothing'), look: 'main', run: (reason) => acts.nothing(id, reason) },
          {
            name: t('booking.staff.caller.limit'),
            look: 'danger',
            run: (reason) => acts.limit(id, Number(days), reason),
          },
        ]}
      />
    </div>
  );
}

function Answer({ hospital, id, sign, asked }: { hospital: number; id: string; sign: string; asked: boolean }) {
  const { t } = useTranslation();
  const acts = useCallerActs(hospital);
  const lift = {
    name: t('booking.staff.caller.lift'),
    look: 'main' as const,
    run: (reason: string) => acts.answer(id, 'lifted', reason),
  };
  const uphold = {
    name: t('booking.staff.caller.uphold'),
    look: 'danger' as const,
    run: (reason: string) => acts.answer(id, 'upheld', reason),
  };
  return (
    <ReasonForm
      label={t('booking.staff.caller.answer', { sign })}
      reason={t('booking.staff.decideReason')}
      acts={asked ? [lift, uphold] : [lift]}
    />
  );
}
