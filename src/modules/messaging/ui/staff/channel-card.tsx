import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, type Lang, momentName, Problem, Tag } from '#web/kit/index.ts';
import { ChannelForm } from './channel-form.tsx';
import { type ChannelItem, type Outcome, useChannelActs } from './data.ts';
import { kindText, toldText } from './say.ts';
import { useAct } from './use-act.ts';

/** One channel: what it is, a test message over it, and what failed in the last seven days. */
export function ChannelCard({ hospital, today, one }: { hospital: number; today: string; one: ChannelItem }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'change' | 'test' | null>(null);
  const ask = (what: 'change' | 'test') => setOpen(open === what ? null : what);
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h3>{one.name}</h3>
          <p className="quiet-words">{kindText(t, one.kind)}</p>
        </div>
        <span className="row">
          {one.shapeOnly && <Tag tone="amber">{t('messaging.channels.shapeOnly')}</Tag>}
          <Tag tone={one.enabled ? 'jade' : 'plain'}>
            {one.enabled ? t('messaging.channels.on') : t('messaging.channels.off')}
          </Tag>
        </span>
      </div>
      {one.shapeOnly && <p className="small quiet-words">{t('messaging.channels.shapeOnlyWhy')}</p>}
      <Failures one={one} today={today} />
      <div className="row">
        <Button
          look="quiet"
          aria-expanded={open === 'test'}
          aria-label={`${t('messaging.channels.test')} ${one.name}`}
          onClick={() => ask('test')}
        >
          {t('messaging.channels.test')}
        </Button>
        <Button
          look="plain"
          aria-expanded={open === 'change'}
          aria-label={`${t('messaging.channels.change')} ${one.name}`}
          onClick={() => ask('change')}
        >
          {t('messaging.channels.change')}
        </Button>
      </div>
      {open === 'change' && <ChannelForm hospital={hospital} kind={one.kind} item={one} onDone={() => setOpen(null)} />}
      {open === 'test' && <TestMessage hospital={hospital} one={one} />}
    </li>
  );
}

function Failures({ one, today }: { one: ChannelItem; today: string }) {
  const { t, i18n } = useTranslation();
  if (one.failures.length === 0) return <p className="small quiet-words">{t('messaging.channels.noFailures')}</p>;
  return (
    <section className="stack tight" aria-label={`${t('messaging.channels.failures')} ${one.name}`}>
      <h4>{t('messaging.channels.failures')}</h4>
      <ul className="plain-list">
        {one.failures.map(({ code, meaning, count, last }) => (
          <li key={code} className="row apart">
            <span>
              <code>{code}</code> {meaning}
            </span>
            <span className="quiet-words">
              {t('messaging.channels.failed', { count })} · {momentName(last, today, i18n.language as Lang)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TestMessage({ hospital, one }: { hospital: number; one: ChannelItem }) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [phone, setPhone] = useState('');
  const [told, setTold] = useState<Outcome | null>(null);
  return (
    <div className="stack">
      <div className="row share-range">
        <Input
          type="tel"
          inputMode="numeric"
          label={t('messaging.channels.testPhone')}
          maxLength={11}
          autoComplete="off"
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
        <Button
          busy={act.busy}
          disabled={!/^1\d{10}$/.test(phone)}
          onClick={() => void act.run(async () => setTold(await acts.test(one.id, phone)))}
        >
          {t('messaging.channels.testDo')}
        </Button>
      </div>
      {told && (
        <p role="status">
          <Tag tone={told.outcome === 'failed' ? 'cinnabar' : 'jade'}>{toldText(t, told.outcome)}</Tag>{' '}
          <code>{told.code}</code>
        </p>
      )}
      {act.error !== null && <Problem error={act.error} />}
    </div>
  );
}
