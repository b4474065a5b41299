import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, type Lang, momentName, Problem, Select, Tag, type TagTone } from '#web/kit/index.ts';
import { SureButton } from '../sure-button.tsx';
import { type Detail, type Key, type ShownKey, useKeeperActs } from './data.ts';
import { NewKey } from './new-key.tsx';
import { useAct } from './use-act.ts';

const tones: Record<Key['state'], TagTone> = { named: 'amber', live: 'jade', over: 'plain', revoked: 'plain' };
const LIVES = [30, 90, 180, 365] as const;

/** The keys of an institution's programs: the beginning of each, until when, when used last; a new one is shown once. */
export function InstitutionKeys({ hospital, today, detail }: { hospital: number; today: string; detail: Detail }) {
  const { t, i18n } = useTranslation();
  const acts = useKeeperActs(hospital);
  const act = useAct();
  const [label, setLabel] = useState('');
  const [days, setDays] = useState('90');
  const [shown, setShown] = useState<ShownKey | null>(null);
  const ended = detail.endedAt !== null;
  const when = (at: string) => momentName(at, today, i18n.language as Lang);
  const make = () =>
    act.run(async () => {
      setShown(await acts.newKey(detail.id, { label: label.trim(), days: Number(days) }));
      setLabel('');
    });
  function close() {
    setShown(null);
    // Their engineer may have tried it at once.
    void acts.refresh();
  }
  return (
    <section className="stack tight" aria-label={t('booking.partners.keys')}>
      <h3>{t('booking.partners.keys')}</h3>
      <p className="small quiet-words">{t('booking.partners.keysWhy')}</p>
      <ul className="plain-list">
        {detail.keys.map((key) => (
          <li key={key.id} className="row apart">
            <span>
              <b>{key.label}</b> <code>{key.prefix ? `${key.prefix}…` : ''}</code>
              <br />
              <span className="small quiet-words">
                {t('booking.partners.until', { date: key.expiresAt.slice(0, 10) })} ·{' '}
                {key.lastUsedAt
                  ? t('booking.partners.usedAt', { at: when(key.lastUsedAt) })
                  : t('booking.partners.neverUsed')}
              </span>
            </span>
            <span className="row">
              {/* words: booking.partners.key.named booking.partners.key.live booking.partners.key.over booking.partners.key.revoked */}
              <Tag tone={tones[key.state]}>{t(`booking.partners.key.${key.state}`)}</Tag>
              {key.state !== 'revoked' && (
                <SureButton
                  words={t('booking.partners.revoke')}
                  sure={t('booking.partners.revokeSure')}
                  about={key.label}
                  busy={act.busy}
                  onDo={() => void act.run(() => acts.revoke(key.id))}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {!ended && (
        <div className="row share-range">
          <Input
            label={t('booking.partners.keyFor')}
            maxLength={60}
            autoComplete="off"
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <Select
            label={t('booking.partners.keyLife')}
            value={days}
            options={LIVES.map((one) => ({ value: String(one), label: t('booking.partners.days', { count: one }) }))}
            onChange={(event) => setDays(event.target.value)}
          />
          <Button look="quiet" busy={act.busy} disabled={label.trim() === ''} onClick={() => void make()}>
            {t('booking.partners.newKey')}
          </Button>
        </div>
      )}
      {act.error !== null && <Problem error={act.error} />}
      {shown && <NewKey shown={shown} onClose={close} />}
    </section>
  );
}
