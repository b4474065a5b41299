import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Select } from '#web/kit/index.ts';
import type { PastChoice } from '../../domain/plan-past/past.ts';

const WHATS = ['done', 'moved', 'overdue'] as const;

/** What is said of a measure (or of several) whose last day has passed already. */
export function PastForm({
  end,
  today,
  label,
  busy = false,
  onSay,
}: {
  /** Their last day; null: each has its own, and done means on that day. */
  end: string | null;
  today: string;
  label: string;
  busy?: boolean;
  onSay: (choice: PastChoice) => void;
}) {
  const { t } = useTranslation();
  const [what, setWhat] = useState<PastChoice['what'] | ''>('');
  const [on, setOn] = useState(end ?? today);
  const [to, setTo] = useState('');
  const [good, setGood] = useState(true);
  const late = end !== null && on > end;
  function say(event: FormEvent) {
    event.preventDefault();
    if (what === 'done') onSay({ what, on, good });
    if (what === 'moved') onSay({ what, to });
    if (what === 'overdue') onSay({ what });
  }
  // words: programme.past.what.done programme.past.what.moved programme.past.what.overdue
  return (
    <form className="plan-past-form" onSubmit={say}>
      <Select
        label={label}
        value={what}
        options={[
          { value: '', label: t('programme.past.choose') },
          ...WHATS.map((one) => ({ value: one, label: t(`programme.past.what.${one}`) })),
        ]}
        onChange={({ target }) => setWhat(target.value as typeof what)}
      />
      {what === 'done' && end !== null && (
        <Input
          type="date"
          label={t('programme.past.on')}
          required
          max={today}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      )}
      {what === 'done' && !late && (
        <Select
          label={t('programme.past.how')}
          value={good ? 'good' : 'poor'}
          options={[
            { value: 'good', label: t('programme.past.good') },
            { value: 'poor', label: t('programme.past.poor') },
          ]}
          onChange={({ target }) => setGood(target.value === 'good')}
        />
      )}
      {what === 'done' && late && <p className="quiet-words">{t('programme.past.late')}</p>}
      {what === 'done' && end === null && <p className="quiet-words">{t('programme.past.ownDay')}</p>}
      {what === 'moved' && (
        <Input
          type="date"
          label={t('programme.past.to')}
          required
          min={today}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      )}
      {what === 'overdue' && <p className="quiet-words">{t('programme.past.overdueMeans')}</p>}
      {what !== '' && (
        <Button type="submit" look="quiet" busy={busy}>
          {t('programme.past.say')}
        </Button>
      )}
    </form>
  );
}
