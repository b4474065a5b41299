import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, momentName, Tag } from '#web/kit/index.ts';
import { ReasonForm } from '../reason-form.tsx';
import { type StopRequestItem, useStopActs } from './data.ts';
import { causeWords, clinicWords, numberWords } from './say.ts';
import { SubstituteSelect } from './substitute-select.tsx';

/** Who asks to stop which clinic and why, what it would do now, and the decision of another person. */
export function RequestCard({ hospital, today, one }: { hospital: number; today: string; one: StopRequestItem }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useStopActs(hospital);
  const asked = one.state === 'asked';
  const [substitute, setSubstitute] = useState(one.substitute?.id ?? null);
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>
          {one.practitioner.name} <span className="quiet-words">{clinicWords(one, today, lang)}</span>
        </h3>
        {one.urgent && <Tag tone="cinnabar">{t('booking.stop.urgentTag')}</Tag>}
        <Tag tone={asked ? 'amber' : 'plain'}>{t(`booking.stop.approval.${one.state}`)}</Tag>
      </div>
      <blockquote className="said">
        <p>
          <b>{causeWords(t, one.cause)}</b> {one.reason}
        </p>
        <p className="quiet-words small">
          {one.byName} · {momentName(one.askedAt, today, lang)}
        </p>
      </blockquote>
      {one.substitute && <p>{t('booking.stop.by', { doctor: `${one.substitute.name} ${one.substitute.title}` })}</p>}
      {one.numbers && (
        <p>
          <b>{t('booking.stop.concerned', { count: one.numbers.concerned })}</b>{' '}
          {numberWords(t, one.numbers).join(' · ')}
        </p>
      )}
      {one.answer && <p>{t('booking.stop.answered', { name: one.decidedByName, answer: one.answer })}</p>}
      {asked && one.own && <p className="quiet-words">{t('booking.stop.ownRequest')}</p>}
      {asked && !one.own && !one.urgent && (
        <SubstituteSelect options={one.substitutes} chosen={substitute} onChoose={setSubstitute} />
      )}
      {asked && !one.own && (
        <ReasonForm
          label={t('booking.staff.decide')}
          reason={t('booking.stop.decideReason')}
          acts={[
            {
              name: one.urgent ? t('booking.stop.approveAfter') : t('booking.stop.approve'),
              look: 'main',
              run: async (reason) => void (await acts.decide(one.id, 'approved', reason, substitute)),
            },
            {
              name: t('booking.stop.refuse'),
              look: 'danger',
              run: async (reason) => void (await acts.decide(one.id, 'refused', reason, substitute)),
            },
          ]}
        />
      )}
    </li>
  );
}
