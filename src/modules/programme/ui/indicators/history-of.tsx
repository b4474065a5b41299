import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem, Tag } from '#web/kit/index.ts';
import { type History, type TableValue, useHistory, useSetActs } from './data.ts';
import { periodWords, valueWords } from './say.ts';

type One = History['declared'][number];
// words: programme.set.state.waiting programme.set.state.approved programme.set.state.returned
const TONES = { waiting: 'amber', approved: 'jade', returned: 'cinnabar' } as const;

/** What was ever declared of a value, newest first; what waits can be decided by somebody else than who said it. */
export function HistoryOf({ hospital, value, decides }: { hospital: number; value: TableValue; decides: boolean }) {
  const { t } = useTranslation();
  const answer = useHistory(hospital, value.key);
  if (answer.error) return <Problem error={answer.error} onRetry={() => void answer.refetch()} />;
  const { declared = [], scope = [], targets = [], versions = [] } = answer.data ?? {};
  // The version that holds stands with the definition.
  const before = versions.slice(0, -1);
  if (declared.length + scope.length + targets.length + before.length === 0) return null;
  return (
    <div className="stack">
      {declared.length > 0 && <h3>{t('programme.set.history')}</h3>}
      <ul className="stack set-history">
        {declared.map((one) => (
          <li key={one.id} className="stack">
            <DeclaredOne hospital={hospital} value={value} one={one} decides={decides && !one.own} />
          </li>
        ))}
      </ul>
      {before.map(({ version, from, text }) => (
        <p key={version} className="quiet-words">
          {t('programme.set.since', { version, from })} {text}
        </p>
      ))}
      {targets.map((one) => (
        <p key={one.from} className="quiet-words">
          {t('programme.set.targetSaid', one)}
        </p>
      ))}
      {scope.map((one) => (
        <p key={one.at} className="quiet-words">
          {t(one.applicable ? 'programme.set.scopeYes' : 'programme.set.scopeNo', { ...one, day: one.at.slice(0, 10) })}
        </p>
      ))}
    </div>
  );
}

function DeclaredOne({
  hospital,
  value,
  one,
  decides,
}: {
  hospital: number;
  value: TableValue;
  one: One;
  decides: boolean;
}) {
  const { t } = useTranslation();
  const { decide, evidenceAt } = useSetActs(hospital);
  const { busy, error, run } = useAct();
  const [note, setNote] = useState('');
  const act = (decision: 'approved' | 'returned') => void run(() => decide(one.id, one.version, decision, note.trim()));
  return (
    <>
      <p>
        <Tag tone={TONES[one.state]}>{t(`programme.set.state.${one.state}`)}</Tag>{' '}
        {one.department && `${one.department.name} `}
        {periodWords(t, one.period)} <b>{valueWords(t, value, one)}</b>
        {one.numerator !== null && ` (${one.numerator} / ${one.denominator})`} ·{' '}
        {t('programme.set.by', { by: one.by, day: one.at.slice(0, 10) })}
        {one.decidedBy && ` · ${t('programme.set.decidedBy', { by: one.decidedBy, day: one.decidedAt?.slice(0, 10) })}`}
      </p>
      {one.note !== '' && <p>{one.note}</p>}
      {one.decidedNote !== '' && <p>{t('programme.set.decidedNote', { note: one.decidedNote })}</p>}
      <p className="row">
        {one.link && (
          <span>
            {t('programme.set.link')} {one.link}
          </span>
        )}
        {one.evidence && (
          <a className="btn plain" href={evidenceAt(one.evidence)}>
            {t('programme.set.evidence')}
          </a>
        )}
      </p>
      {one.state === 'waiting' && one.own && <p className="quiet-words">{t('programme.set.ownWaits')}</p>}
      {one.state === 'waiting' && decides && (
        <>
          <Input
            label={t('programme.set.decisionNote')}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {error !== null && <Problem error={error} />}
          <div className="row">
            <Button busy={busy} onClick={() => act('approved')}>
              {t('programme.set.approve')}
            </Button>
            <Button look="quiet" busy={busy} disabled={note.trim() === ''} onClick={() => act('returned')}>
              {t('programme.set.giveBack')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
