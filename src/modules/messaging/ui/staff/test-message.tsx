import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, Tag } from '#web/kit/index.ts';
import { type ChannelItem, type Outcome, useChannelActs } from './data.ts';
import { toldText } from './say.ts';
import { useAct } from './use-act.ts';

/** One harmless message over a channel: to a phone, to an address, or to the group of staff. */
export function TestMessage({ hospital, one }: { hospital: number; one: ChannelItem }) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [to, setTo] = useState('');
  const [told, setTold] = useState<Outcome | null>(null);
  const asks = one.form === 'sms' ? 'phone' : one.form === 'email' ? 'email' : null;
  const ready = asks === null || (asks === 'phone' ? /^1\d{10}$/.test(to) : to.includes('@'));
  return (
    <div className="stack">
      <div className="row share-range">
        {asks && (
          <Input
            type={asks === 'phone' ? 'tel' : 'email'}
            inputMode={asks === 'phone' ? 'numeric' : 'email'}
            label={asks === 'phone' ? t('messaging.channels.testPhone') : t('messaging.channels.testEmail')}
            maxLength={asks === 'phone' ? 11 : 254}
            autoComplete="off"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
        <Button
          busy={act.busy}
          disabled={!ready}
          onClick={() => void act.run(async () => setTold(await acts.test(one.id, asks ? { [asks]: to } : {})))}
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
