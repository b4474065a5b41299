import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Input, Problem, Select, Skeleton, Tag } from '#web/kit/index.ts';
import type { DeskLine as Line } from '../../contract-desk.ts';
import { useDesks } from '../desk-data.ts';

const KEPT = 'shuxin.desk.window';
const AGAIN = 5_000;

interface Kept {
  place: string;
  window: string;
}

/** The line before the windows, at the head of the desk: how long it is, and the next one called here. */
export function DeskLine({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const [kept, setKept] = useState<Kept | null>(read);
  const [setting, setSetting] = useState(false);
  if (!kept || setting)
    return (
      <div className="desk-line stack">
        {!setting && (
          <Button look="plain" onClick={() => setSetting(true)}>
            {t('queue.staff.line.set')}
          </Button>
        )}
        {setting && (
          <Where
            hospital={hospital}
            kept={kept}
            onKeep={(next) => {
              localStorage.setItem(KEPT, JSON.stringify(next));
              setKept(next);
              setSetting(false);
            }}
          />
        )}
      </div>
    );
  return <Calls hospital={hospital} kept={kept} onChange={() => setSetting(true)} />;
}

/** What this desk is called: kept with the machine it stands on. */
function read(): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    return typeof kept?.place === 'string' && typeof kept?.window === 'string' ? kept : null;
  } catch {
    return null;
  }
}

function Where({ hospital, kept, onKeep }: { hospital: number; kept: Kept | null; onKeep: (kept: Kept) => void }) {
  const { t } = useTranslation();
  const desks = useDesks(hospital);
  const [place, setPlace] = useState(kept?.place ?? '');
  const [window, setWindow] = useState(kept?.window ?? '');
  if (desks.error) return <Problem error={desks.error} />;
  if (!desks.data) return <Skeleton rows={[4]} />;
  const here = place || (desks.data.items[0]?.id ?? '');
  return (
    <form
      className="row ends"
      onSubmit={(event) => {
        event.preventDefault();
        if (here && window.trim()) onKeep({ place: here, window: window.trim() });
      }}
    >
      <Select
        label={t('queue.staff.line.place')}
        value={here}
        onChange={(event) => setPlace(event.target.value)}
        options={desks.data.items.map(({ id, name, campus, floor }) => ({
          value: id,
          label: `${campus} ${name} ${floor}`,
        }))}
      />
      <Input
        label={t('queue.staff.line.window')}
        maxLength={10}
        value={window}
        onChange={(event) => setWindow(event.target.value)}
      />
      <Button type="submit" look="quiet">
        {t('queue.staff.line.keep')}
      </Button>
    </form>
  );
}

function Calls({ hospital, kept, onChange }: { hospital: number; kept: Kept; onChange: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const base = `/api/h/${hospital}/queue/desk`;
  const line = useQuery({
    queryKey: ['queue', 'desk-line', hospital, kept.place],
    queryFn: () => api<Line>(`${base}/line?place=${kept.place}`),
    refetchInterval: AGAIN,
  });
  async function send(end: string, body: object) {
    setBusy(true);
    setError(null);
    await api(base + end, { method: 'POST', body }).catch(setError);
    await cache.invalidateQueries({ queryKey: ['queue'] });
    setBusy(false);
  }
  const { data } = line;
  return (
    <section className="desk-line row" aria-label={t('queue.staff.line.name')}>
      <Button look="plain" onClick={onChange}>
        {t('queue.staff.line.here', { window: kept.window })}
      </Button>
      {data && (
        <span>
          {t('queue.staff.line.waiting', { count: data.waiting, special: data.special })}{' '}
          {data.waiting > 0 && (
            <Tag tone={data.longestMinutes > data.limitMinutes ? 'amber' : 'plain'}>
              {t('queue.staff.line.longest', { minutes: data.longestMinutes, limit: data.limitMinutes })}
            </Tag>
          )}
        </span>
      )}
      {data?.mine && (
        <span role="status">
          {t('queue.staff.line.mine')} <b>{data.mine.label}</b>
        </span>
      )}
      <Button look="quiet" busy={busy} onClick={() => void send('/next', kept)}>
        {t('queue.staff.line.next')}
      </Button>
      {data?.mine && (
        <Button look="plain" busy={busy} onClick={() => void send('/end', { outcome: 'absent' })}>
          {t('queue.staff.line.absent')}
        </Button>
      )}
      {data?.mine && (
        <Button look="plain" busy={busy} onClick={() => void send('/end', { outcome: 'served' })}>
          {t('queue.staff.line.served')}
        </Button>
      )}
      <Give hospital={hospital} place={kept.place} />
      {(error ?? line.error) !== null && <Problem error={error ?? line.error} />}
    </section>
  );
}

/** A ticket for somebody without a phone: its number is told. */
function Give({ hospital, place }: { hospital: number; place: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [label, setLabel] = useState<string | null>(null);
  async function give(special: boolean) {
    const path = `/api/h/${hospital}/queue/desk/tickets`;
    const ticket = await api<{ label: string }>(path, { method: 'POST', body: { place, special } }).catch(() => null);
    setLabel(ticket?.label ?? null);
    await cache.invalidateQueries({ queryKey: ['queue'] });
  }
  return (
    <>
      <Button look="plain" onClick={() => void give(false)}>
        {t('queue.staff.line.give')}
      </Button>
      <Button look="plain" onClick={() => void give(true)}>
        {t('queue.staff.line.giveSpecial')}
      </Button>
      {label && <b role="status">{t('queue.staff.line.given', { label })}</b>}
    </>
  );
}
