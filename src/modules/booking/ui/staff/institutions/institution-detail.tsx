import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { type Detail, useInstitution, useKeeperActs } from './data.ts';
import { InstitutionKeys } from './institution-keys.tsx';
import { useAct } from './use-act.ts';

/** One institution: its name, its end, its people, its keys. What has ended is only looked at. */
export function InstitutionDetail({ hospital, today, id }: { hospital: number; today: string; id: string }) {
  const found = useInstitution(hospital, id);
  if (found.error) return <Problem error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton rows={[3, 3]} />;
  const ended = found.data.endedAt !== null;
  return (
    <>
      {!ended && <NameAndEnd hospital={hospital} detail={found.data} />}
      <People hospital={hospital} detail={found.data} />
      <InstitutionKeys hospital={hospital} today={today} detail={found.data} />
    </>
  );
}

function NameAndEnd({ hospital, detail }: { hospital: number; detail: Detail }) {
  const { t } = useTranslation();
  const acts = useKeeperActs(hospital);
  const act = useAct();
  const [asked, setAsked] = useState<'rename' | 'end' | null>(null);
  const [name, setName] = useState(detail.name);
  const ask = (what: 'rename' | 'end') => setAsked(asked === what ? null : what);
  return (
    <div className="stack">
      <div className="row">
        <Button look="quiet" aria-expanded={asked === 'rename'} onClick={() => ask('rename')}>
          {t('booking.partners.rename')}
        </Button>
        <Button look="plain" aria-expanded={asked === 'end'} onClick={() => ask('end')}>
          {t('booking.partners.end')}
        </Button>
      </div>
      {asked === 'rename' && (
        <div className="row asked share-range">
          <Input
            label={t('booking.partners.name')}
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            busy={act.busy}
            disabled={name.trim().length < 2 || name.trim() === detail.name}
            onClick={() =>
              void act.run(() => acts.rename(detail.id, name.trim())).then((done) => done && setAsked(null))
            }
          >
            {t('booking.partners.renameDo')}
          </Button>
        </div>
      )}
      {asked === 'end' && (
        <div className="row asked">
          <p>{t('booking.partners.endMeans')}</p>
          <Button look="danger" busy={act.busy} onClick={() => void act.run(() => acts.end(detail.id))}>
            {t('booking.partners.endDo')}
          </Button>
        </div>
      )}
      {act.error !== null && <Problem error={act.error} />}
    </div>
  );
}

function People({ hospital, detail }: { hospital: number; detail: Detail }) {
  const { t } = useTranslation();
  const acts = useKeeperActs(hospital);
  const act = useAct();
  const [account, setAccount] = useState('');
  const chosen = account || detail.free[0]?.account || '';
  const ended = detail.endedAt !== null;
  return (
    <section className="stack tight" aria-label={t('booking.partners.peopleTitle')}>
      <h3>{t('booking.partners.peopleTitle')}</h3>
      {detail.people.length === 0 && <p className="quiet-words">{t('booking.partners.noPeople')}</p>}
      <ul className="plain-list">
        {detail.people.map((one) => (
          <li key={one.account} className="row apart">
            <span>{one.name}</span>
            {!ended && (
              <Button
                look="plain"
                busy={act.busy}
                aria-label={`${t('booking.partners.dismiss')} ${one.name}`}
                onClick={() => void act.run(() => acts.dismiss(detail.id, one.account))}
              >
                {t('booking.partners.dismiss')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!ended && detail.free.length > 0 && (
        <div className="row share-range">
          <Select
            label={t('booking.partners.person')}
            value={chosen}
            options={detail.free.map((one) => ({ value: one.account, label: one.name }))}
            onChange={(event) => setAccount(event.target.value)}
          />
          <Button
            look="quiet"
            busy={act.busy}
            onClick={() => void act.run(() => acts.appoint(detail.id, chosen)).then(() => setAccount(''))}
          >
            {t('booking.partners.appoint')}
          </Button>
        </div>
      )}
      {!ended && detail.free.length === 0 && <p className="small quiet-words">{t('booking.partners.noFree')}</p>}
      {act.error !== null && <Problem error={act.error} />}
    </section>
  );
}
