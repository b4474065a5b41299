import { useTranslation } from 'react-i18next';
import type { Proposal } from './data.ts';
import { kindWords, minutesWords, weekdayWords } from './say.ts';

/** What is proposed, in a sentence. */
export function ProposalTitle({ one }: { one: Proposal }) {
  const { t } = useTranslation();
  return (
    <div>
      <h3>
        {one.department.name} · {kindWords(t, one.kind)}
      </h3>
      <p>
        {weekdayWords(t, one.weekday)} {one.start}–{one.end}
        {one.moved > 0 && ` · ${t('elastic.moved', { count: one.moved, day: weekdayWords(t, one.relieves) })}`}
      </p>
    </div>
  );
}

/** The waits that a decision rests on; after the fact also what people waited since. */
export function Waits({ one }: { one: Proposal }) {
  const { t } = useTranslation();
  const since = one.trial?.wait;
  return (
    <dl className="waits">
      <div>
        <dt>{t('elastic.measured')}</dt>
        <dd>{minutesWords(t, one.measured)}</dd>
      </div>
      <div>
        <dt>{t('elastic.before')}</dt>
        <dd>{minutesWords(t, one.before)}</dd>
      </div>
      <div>
        <dt>{t('elastic.after')}</dt>
        <dd>
          <b>{minutesWords(t, one.after)}</b>
        </dd>
      </div>
      {one.trial && (
        <div>
          <dt>{t('elastic.since')}</dt>
          <dd>
            <b>{since === null || since === undefined ? t('elastic.notYet') : minutesWords(t, since)}</b>
          </dd>
        </div>
      )}
    </dl>
  );
}
