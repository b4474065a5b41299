import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Card, Checkbox, Problem, Skeleton, toast } from '#web/kit/index.ts';
import { type Choices, choicesKey, useChoices } from './data.ts';

/** Which kinds of reminders the account gets; a switch is kept at once. */
export function ReminderChoices() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const choices = useChoices();
  const [error, setError] = useState<unknown>(null);
  // The cache tells the page a moment too late: a box bound to it alone would spring back under the finger.
  const [pressed, setPressed] = useState<Partial<Choices>>({});
  async function choose(name: keyof Choices, on: boolean) {
    setError(null);
    setPressed((others) => ({ ...others, [name]: on }));
    try {
      await api<Choices>('/api/messaging/choices', { method: 'PUT', body: { [name]: on } });
      cache.setQueryData<Choices>(choicesKey, (now) => now && { ...now, [name]: on });
      toast(t('messaging.choices.kept'));
      await cache.invalidateQueries({ queryKey: ['messaging'] });
    } catch (failure) {
      setError(failure);
    } finally {
      // Refused: what the server has is shown again.
      setPressed(({ [name]: _, ...others }) => others);
    }
  }
  if (choices.error) return <Problem error={choices.error} onRetry={() => void choices.refetch()} />;
  if (!choices.data) return <Skeleton rows={[6]} />;
  const shown = { ...choices.data, ...pressed };
  return (
    <Card title={t('messaging.choices.title')}>
      <div className="stack">
        <Checkbox
          label={t('messaging.choices.day')}
          checked={shown.reminder}
          onChange={(on) => void choose('reminder', on)}
        />
        <Checkbox
          label={t('messaging.choices.soon')}
          checked={shown.reminder_soon}
          onChange={(on) => void choose('reminder_soon', on)}
        />
        <Checkbox
          label={t('messaging.choices.education')}
          checked={shown.education}
          onChange={(on) => void choose('education', on)}
        />
        <p className="quiet-words small">{t('messaging.choices.why')}</p>
        {error !== null && <Problem error={error} />}
      </div>
    </Card>
  );
}
