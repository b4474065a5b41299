import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { useActs, useWalls, type Wall } from './data.ts';
import { QrCode } from './qr-code.tsx';
import { useAct } from './use-act.ts';

/** 墙上的码: one sheet a place, to be printed and hung. The code says where it hangs and nothing of who reads it. */
export function WallsPart({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const walls = useWalls(hospital);
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [spot, setSpot] = useState('');
  if (walls.error) return <Problem error={walls.error} onRetry={() => void walls.refetch()} />;
  if (!walls.data) return <Skeleton rows={[6, [8, 8], [8, 8]]} />;
  const { items, bare } = walls.data;
  const here = bare.find(({ id }) => id === spot) ?? bare[0];
  return (
    <>
      <section className="card stack not-printed">
        <h2>{t('guidance.plan.makeCode')}</h2>
        <p className="quiet-words">{t('guidance.plan.makeCodeWhy')}</p>
        {here && (
          <>
            <Select
              label={t('guidance.plan.codeAt')}
              value={here.id}
              options={bare.map(({ id, name, where }) => ({ value: id, label: `${name} · ${where}` }))}
              onChange={(event) => setSpot(event.target.value)}
            />
            <div className="row">
              <Button busy={busy} onClick={() => void run(() => acts.makeCode(here.id))}>
                {t('guidance.plan.make')}
              </Button>
              <Button look="quiet" onClick={() => print()}>
                {t('guidance.plan.print', { count: items.length })}
              </Button>
            </div>
          </>
        )}
        {error !== null && <Problem error={error} />}
      </section>
      {items.length === 0 && <EmptyState text={t('guidance.plan.noCodes')} />}
      <ul className="wall-codes">
        {items.map((wall) => (
          <Sheet key={wall.code} hospital={hospital} wall={wall} />
        ))}
      </ul>
    </>
  );
}

function Sheet({ hospital, wall }: { hospital: number; wall: Wall }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [asked, setAsked] = useState(false);
  return (
    <li className="card wall-code">
      <QrCode text={location.origin + wall.path} label={t('guidance.plan.codeOf', { name: wall.name })} />
      <h3>{t('guidance.plan.sheet')}</h3>
      <p>
        <b>{wall.name}</b> {wall.where}
      </p>
      <p className="quiet-words">{wall.code}</p>
      {error !== null && <Problem error={error} />}
      <Button
        look={asked ? 'danger' : 'plain'}
        busy={busy}
        aria-label={`${t(asked ? 'guidance.plan.reallyRetire' : 'guidance.plan.retire')} ${wall.code}`}
        onClick={() => (asked ? void run(() => acts.retireCode(wall.code)) : setAsked(true))}
      >
        {asked ? t('guidance.plan.reallyRetire') : t('guidance.plan.retire')}
      </Button>
    </li>
  );
}
