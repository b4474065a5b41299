import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Checkbox, Input, Problem, Select, toast } from '#web/kit/index.ts';
import { speaksToPatients } from '../../domain/channel.ts';
import { type ChannelItem, type LevelItem, useChannelActs } from './data.ts';
import { levelText, levelWhy } from './say.ts';
import { useAct } from './use-act.ts';

/** One level: which channels it tries, one after the other, and its quiet hours. The inbox stands at the end of each. */
export function LevelChain({
  hospital,
  one,
  channels,
}: {
  hospital: number;
  one: LevelItem;
  channels: readonly ChannelItem[];
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? '';
  const steps = one.builtIn ? [t('messaging.levels.builtIn')] : one.channels.map(nameOf);
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h3>{levelText(t, one.level)}</h3>
          <p className="quiet-words small">{levelWhy(t, one.level)}</p>
        </div>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={`${t('messaging.levels.change')} ${levelText(t, one.level)}`}
          onClick={() => setOpen(!open)}
        >
          {t('messaging.levels.change')}
        </Button>
      </div>
      <p>{[...steps, t('messaging.levels.inbox')].join(' → ')}</p>
      {one.level !== 'critical' && (
        <p className="quiet-words">
          {one.quiet
            ? t('messaging.levels.quietFrom', { from: one.quiet.starts, to: one.quiet.ends })
            : t('messaging.levels.quietNever')}
        </p>
      )}
      {open && <ChainForm hospital={hospital} one={one} channels={channels} onDone={() => setOpen(false)} />}
    </li>
  );
}

function ChainForm({
  hospital,
  one,
  channels,
  onDone,
}: {
  hospital: number;
  one: LevelItem;
  channels: readonly ChannelItem[];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [ids, setIds] = useState<readonly string[]>(one.channels);
  const [quiet, setQuiet] = useState(one.quiet);
  const open = channels.filter(({ kind }) => speaksToPatients(kind));
  const place = (at: number) => t('messaging.levels.place', { place: at + 1 });
  const choose = (at: number, id: string) =>
    setIds(id === '' ? ids.filter((_, i) => i !== at) : [...ids.slice(0, at), id, ...ids.slice(at + 1)]);
  const optionsAt = (at: number) => [
    { value: '', label: t('messaging.levels.nothing') },
    ...open.flatMap(({ id, name }) => (ids.includes(id) && ids[at] !== id ? [] : [{ value: id, label: name }])),
  ];
  const rows = ids.length < Math.min(open.length, 8) ? [...ids, ''] : ids;
  const save = () =>
    act
      .run(() => acts.chain(one.level, { channels: [...ids], quiet: one.level === 'critical' ? null : quiet }))
      .then((done) => {
        if (!done) return;
        toast(t('messaging.channels.kept'));
        onDone();
      });
  return (
    <div className="stack">
      {rows.map((id, at) => (
        <Select
          key={id || 'next'}
          label={place(at)}
          value={id}
          options={optionsAt(at)}
          onChange={(event) => choose(at, event.target.value)}
        />
      ))}
      {open.length === 0 && <p className="quiet-words">{t('messaging.levels.noChannel')}</p>}
      {one.level !== 'critical' && (
        <>
          <Checkbox
            label={t('messaging.levels.quiet')}
            checked={quiet !== null}
            onChange={(wanted) => setQuiet(wanted ? { starts: '22:00', ends: '07:00' } : null)}
          />
          {quiet && (
            <div className="row share-range">
              <Input
                type="time"
                label={t('messaging.levels.from')}
                value={quiet.starts}
                onChange={(event) => setQuiet({ ...quiet, starts: event.target.value })}
              />
              <Input
                type="time"
                label={t('messaging.levels.to')}
                value={quiet.ends}
                onChange={(event) => setQuiet({ ...quiet, ends: event.target.value })}
              />
            </div>
          )}
        </>
      )}
      {act.error !== null && <Problem error={act.error} />}
      <div>
        <Button busy={act.busy} onClick={() => void save()}>
          {t('messaging.channels.keep')}
        </Button>
      </div>
    </div>
  );
}
