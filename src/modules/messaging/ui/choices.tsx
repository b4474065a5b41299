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
  // Shown at once; what the server refused is shown as it was.
  async function choose(wish: Partial<Choices>) {
    const before = choices.data;
    setError(null);
    cache.setQueryData<Choices>(choicesKey, (now) => now && { ...now, ...wish });
    try {
      await api<Choices>('/api/messaging/choices', { method: 'PUT', body: wish });
      toast(t('messaging.choices.kept'));
      await cache.invalidateQueries({ queryKey: ['messaging'] });
    } catch (failure) {
      cache.setQueryData(choicesKey, before);
      setError(failure);
    }
  }
  if (choices.error) return <Problem error={choices.error} onRetry={() => void choices.refetch()} />;
  if (!choices.data) return <Skeleton rows={[6]} />;
  return (
    <Card title={t('messaging.choices.title')}>
      <div className="stack">
        <Checkbox
          label={t('messaging.choices.day')}
          checked={choices.data.reminder}
          onChange={(reminder) => void choose({ reminder })}
        />
        <Checkbox
          label={t('messaging.choices.soon')}
          checked={choices.data.reminder_soon}
          onChange={(reminder_soon) => void choose({ reminder_soon })}
        />
        <Checkbox
          label={t('messaging.choices.education')}
          checked={choices.data.education}
          onChange={(education) => void choose({ education })}
        />
        <p className="quiet-words small">{t('messaging.choices.why')}</p>
        {error !== null && <Problem error={error} />}
      </div>
    </Card>
  );
}
