import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Checkbox, Input, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { usePieceActs, useRules } from './data.ts';

/** What is looked for, with its clause, and the hospital's own words. */
export function AdRules({ hospital, keeps }: { hospital: number; keeps: boolean }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <details className="card stack content-rules" onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>
        <b>{t('content.staff.rules')}</b>
      </summary>
      {shown && <Rules hospital={hospital} keeps={keeps} />}
    </details>
  );
}

function Rules({ hospital, keeps }: { hospital: number; keeps: boolean }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRules(hospital);
  const acts = usePieceActs(hospital);
  const { busy, error: refused, run } = useAct();
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[3, 3, 3]} />;
  return (
    <div className="stack">
      <p className="quiet-words">{t('content.staff.rulesWhy')}</p>
      <ul className="content-list">
        {data.items.map((rule) => (
          <li key={rule.code} className="stack">
            <span className="row apart">
              <b>{rule.says}</b>
              <Tag tone={rule.blocks ? 'cinnabar' : 'amber'}>
                {rule.blocks ? t('content.staff.blocks') : t('content.staff.warns')}
              </Tag>
            </span>
            <span className="quiet-words">
              {rule.source} · {t('content.staff.example', { words: rule.example })}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('content.staff.ownWords')}</h3>
      <ul className="content-list">
        {data.own.map((word) => (
          <li key={word.id} className="row apart">
            <span>
              <b>{word.words}</b> {word.reason}
            </span>
            <span className="row">
              <Tag tone={word.blocks ? 'cinnabar' : 'amber'}>
                {word.blocks ? t('content.staff.blocks') : t('content.staff.warns')}
              </Tag>
              {keeps && (
                <Button look="plain" busy={busy} onClick={() => void run(() => acts.dropWord(word.id))}>
                  {t('content.staff.dropWord', { words: word.words })}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {refused !== null && <Problem error={refused} />}
      {keeps && <AddWord onAdd={(word) => run(() => acts.addWord(word))} busy={busy} />}
    </div>
  );
}

function AddWord({
  onAdd,
  busy,
}: {
  onAdd: (word: { words: string; blocks: boolean; reason: string }) => Promise<boolean>;
  busy: boolean;
}) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [blocks, setBlocks] = useState(true);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await onAdd({ words: words.trim(), blocks, reason: reason.trim() }))) return;
    setWords('');
    setReason('');
  }
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <Input
        label={t('content.staff.word')}
        required
        minLength={2}
        maxLength={40}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Input
        label={t('content.staff.wordWhy')}
        required
        maxLength={120}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Checkbox label={t('content.staff.wordBlocks')} checked={blocks} onChange={setBlocks} />
      <div className="row">
        <Button type="submit" look="quiet" busy={busy}>
          {t('content.staff.addWord')}
        </Button>
      </div>
    </form>
  );
}
