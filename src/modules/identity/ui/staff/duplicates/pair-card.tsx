import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Tag } from '#web/kit/index.ts';
import { useAct } from '../admin/use-act.ts';
import { type DuplicatePair, useMergeActs } from './data.ts';
import { MergeForm } from './merge-form.tsx';
import { reasonTone, reasonWords } from './reason-words.ts';
import { SideBySide } from './side-by-side.tsx';

type Asked = 'merge' | 'two' | null;

/** One pair: why it is here, both records, and the two answers. */
export function PairCard({ hospital, today, pair }: { hospital: number; today: string; pair: DuplicatePair }) {
  const { t } = useTranslation();
  const { first, second } = pair;
  const acts = useMergeActs(hospital);
  const { busy, error, run } = useAct();
  const [asked, setAsked] = useState<Asked>(null);
  const ask = (what: Asked) => setAsked(asked === what ? null : what);
  const names = first.name === second.name ? first.name : `${first.name} / ${second.name}`;
  return (
    <li className="card stack">
      <h2>{names}</h2>
      <ul className="row reasons" aria-label={t('identity.staff.matchWhy')}>
        {pair.reasons.map((reason) => (
          <li key={reason}>
            <Tag tone={reasonTone(reason)}>{reasonWords(t, reason)}</Tag>
          </li>
        ))}
      </ul>
      <SideBySide first={first} second={second} today={today} />
      <div className="row">
        <Button look="quiet" aria-expanded={asked === 'merge'} onClick={() => ask('merge')}>
          {t('identity.staff.samePerson')}
        </Button>
        <Button look="plain" aria-expanded={asked === 'two'} onClick={() => ask('two')}>
          {t('identity.staff.twoPeople')}
        </Button>
      </div>
      {asked === 'two' && (
        <div className="row asked">
          <p>{t('identity.staff.twoPeopleMeans')}</p>
          <Button busy={busy} onClick={() => void run(() => acts.twoPeople(first.id, second.id))}>
            {t('identity.staff.twoPeopleSure')}
          </Button>
        </div>
      )}
      {asked === 'merge' && <MergeForm hospital={hospital} pair={pair} onLeave={() => setAsked(null)} />}
      {error !== null && <Problem error={error} />}
    </li>
  );
}
