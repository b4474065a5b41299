import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, type Lang, momentName, Problem, Tag, toast } from '#web/kit/index.ts';
import { type Draft, useActs, useEditions } from './data.ts';
import { useAct } from './use-act.ts';

/** What was kept becomes what patients are led by; what was published before can be taken up again. */
export function Publish({ hospital, today, draft }: { hospital: number; today: string; draft: Draft }) {
  const { t, i18n } = useTranslation();
  const editions = useEditions(hospital);
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [note, setNote] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await run(() => acts.publish(draft.version, note.trim()));
    if (!done) return;
    setNote('');
    toast(t('guidance.plan.published'));
  }
  return (
    <section className="card stack" aria-label={t('guidance.plan.publishTitle')}>
      <h2>{t('guidance.plan.publishTitle')}</h2>
      {draft.changed ? (
        <form className="row ends" onSubmit={(event) => void submit(event)}>
          <Input
            label={t('guidance.plan.note')}
            required
            maxLength={120}
            autoComplete="off"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="submit" busy={busy}>
            {t('guidance.plan.publish')}
          </Button>
        </form>
      ) : (
        <p>{t('guidance.plan.same')}</p>
      )}
      {error !== null && <Problem error={error} />}
      {editions.error && <Problem error={editions.error} onRetry={() => void editions.refetch()} />}
      <ol className="plan-editions">
        {editions.data?.items.map(({ number, note: said, publishedAt }, i) => (
          <li key={number} className="row apart">
            <span>
              {t('guidance.plan.edition', { number })} · {said} ·{' '}
              {momentName(publishedAt, today, i18n.language as Lang)}{' '}
              {i === 0 && <Tag tone="jade">{t('guidance.plan.inForce')}</Tag>}
            </span>
            <Button
              look="plain"
              aria-label={`${t('guidance.plan.restore')} ${number}`}
              onClick={() => void run(() => acts.restore(number, draft.version))}
            >
              {t('guidance.plan.restore')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
