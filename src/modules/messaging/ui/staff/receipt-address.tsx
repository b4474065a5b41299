import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Notice, Problem } from '#web/kit/index.ts';
import { type ChannelItem, useChannelActs } from './data.ts';
import { useAct } from './use-act.ts';

/** Where a provider tells what became of messages. The address is a secret: it is shown once. */
export function ReceiptAddress({ hospital, one }: { hospital: number; one: ChannelItem }) {
  const { t } = useTranslation();
  const acts = useChannelActs(hospital);
  const act = useAct();
  const [address, setAddress] = useState<string | null>(null);
  const make = () =>
    act.run(async () => {
      const { address: made } = await acts.receiptsOn(one.id);
      setAddress(made.startsWith('/') ? location.origin + made : made);
    });
  const end = () => act.run(() => acts.receiptsOff(one.id)).then((done) => done && setAddress(null));
  return (
    <div className="stack">
      <p className="quiet-words small">
        {one.receipts ? t('messaging.receipts.on') : t('messaging.receipts.off')} {t('messaging.receipts.why')}
      </p>
      {address && (
        <>
          <Input label={t('messaging.receipts.address')} readOnly value={address} onFocus={(e) => e.target.select()} />
          <Notice tone="soon" title={t('messaging.receipts.once')} />
        </>
      )}
      <div className="row">
        <Button look="quiet" busy={act.busy} onClick={() => void make()}>
          {one.receipts ? t('messaging.receipts.renew') : t('messaging.receipts.make')}
        </Button>
        {one.receipts && (
          <Button look="plain" busy={act.busy} onClick={() => void end()}>
            {t('messaging.receipts.end')}
          </Button>
        )}
      </div>
      {act.error !== null && <Problem error={act.error} />}
    </div>
  );
}
