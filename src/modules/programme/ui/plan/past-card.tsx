import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Tag } from '#web/kit/index.ts';
import type { Draft, DraftMeasure } from '../../domain/plan/draft.ts';
import { isPast, type PastChoice } from '../../domain/plan-past/past.ts';
import { PastForm } from '../past/past-form.tsx';
import type { DraftPage } from './data.ts';
import { useDue } from './due.ts';

import type { MakeEdit } from './use-draft.ts';

const AT_ONCE = 20;

/** Measures whose last day had passed before the plan was confirmed. */
export const pastOf = (draft: Draft, today: string): DraftMeasure[] =>
  draft.tasks.flatMap(({ measures }) => measures).filter(({ deadline }) => isPast(deadline, today));

/** What came in after its last day: a person says what that means, all at once or one by one; until then it costs nothing. */
export function PastCard({ page, onEdit }: { page: DraftPage; onEdit: MakeEdit }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(AT_ONCE);
  const { draft, today } = page;
  const late = pastOf(draft, today);
  if (late.length === 0) return null;
  const said = draft.past ?? {};
  const open = late.filter(({ key }) => !said[key]);
  function sayAll(choice: PastChoice) {
    if (choice.what !== 'done') {
      onEdit({ kind: 'past', measures: open.map(({ key }) => key), choice });
      return;
    }
    // Done means on the day that it was due: those of one day together.
    for (const [on, of] of Map.groupBy(open, ({ deadline }) => deadline.to ?? today))
      onEdit({ kind: 'past', measures: of.map(({ key }) => key), choice: { ...choice, on } });
  }
  return (
    <details className="card plan-fold" open={open.length > 0 || undefined}>
      <summary>
        <h2>{t('programme.past.card')}</h2>
        {open.length > 0 ? (
          <Tag tone="amber">{t('programme.past.open', { count: open.length })}</Tag>
        ) : (
          <Tag tone="jade">{t('programme.past.allSaid', { count: late.length })}</Tag>
        )}
      </summary>
      <p>{t('programme.past.why')}</p>
      {open.length > 1 && (
        <PastForm end={null} today={today} label={t('programme.past.all', { count: open.length })} onSay={sayAll} />
      )}
      <ul className="plan-past-list">
        {late.slice(0, shown).map((measure) => (
          <li key={measure.key}>
            <PastLine measure={measure} choice={said[measure.key]} today={today} onEdit={onEdit} />
          </li>
        ))}
      </ul>
      {late.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + AT_ONCE)}>
          {t('programme.past.more', { count: late.length - shown })}
        </Button>
      )}
    </details>
  );
}

function PastLine({
  measure,
  choice,
  today,
  onEdit,
}: {
  measure: DraftMeasure;
  choice: PastChoice | undefined;
  today: string;
  onEdit: MakeEdit;
}) {
  const { t } = useTranslation();
  const due = useDue();
  const say = (one: PastChoice | null) => onEdit({ kind: 'past', measures: [measure.key], choice: one });
  return (
    <>
      <span>
        {measure.text} <span className="quiet-words">{due(measure.deadline)}</span>
      </span>
      {choice ? (
        <span className="row">
          <Tag tone={choice.what === 'overdue' ? 'cinnabar' : 'jade'}>
            {t(`programme.past.said.${choice.what}`, { ...choice })}
          </Tag>
          <Button look="plain" onClick={() => say(null)}>
            {t('programme.past.again')}
          </Button>
        </span>
      ) : (
        <PastForm end={measure.deadline.to} today={today} label={t('programme.past.one')} onSay={say} />
      )}
    </>
  );
}
// words: programme.past.said.done programme.past.said.moved programme.past.said.overdue
