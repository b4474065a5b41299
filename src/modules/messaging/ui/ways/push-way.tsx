import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice, Tag, toast } from '#web/kit/index.ts';
import type { OwnWays } from '../../contract-ways.ts';
import { canPush, endPush, pushHere, startPush } from './push-device.ts';
import type { Ways } from './use-ways.ts';

/** Whether this very browser shows messages, and the button that changes it. */
export function PushWay({ hospital, push, state }: { hospital: number; push: OwnWays['push']; state: Ways }) {
  const { t } = useTranslation();
  const [here, setHere] = useState<boolean | null>(null);
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    let gone = false;
    void pushHere(hospital).then(
      (subscription) => !gone && setHere(subscription !== null && push.devices > 0),
      () => !gone && setHere(false),
    );
    return () => {
      gone = true;
    };
  }, [hospital, push.devices]);
  async function change(on: boolean) {
    const end = () => endPush(hospital).then(() => true);
    const done = await state.act(() => (on ? startPush(hospital, push.publicKey ?? '') : end()));
    setDenied(done === false);
    if (!done) return;
    setHere(on);
    toast(t('messaging.ways.kept'));
  }
  const others = push.devices - (here ? 1 : 0);
  return (
    <section className="stack tight">
      <h3>
        {t('messaging.ways.push')} {here && <Tag tone="jade">{t('messaging.ways.pushIsOn')}</Tag>}
      </h3>
      <p className="quiet-words small">{t('messaging.ways.pushWhy')}</p>
      {!canPush() || push.publicKey === null ? (
        <p>{t('messaging.ways.pushNo')}</p>
      ) : (
        <div>
          <Button look={here ? 'quiet' : 'main'} busy={state.busy} onClick={() => void change(!here)}>
            {here ? t('messaging.ways.pushOff') : t('messaging.ways.pushOn')}
          </Button>
        </div>
      )}
      {denied && <Notice tone="soon" alert title={t('messaging.ways.pushDenied')} />}
      {others > 0 && <p className="quiet-words small">{t('messaging.ways.pushOthers', { count: others })}</p>}
    </section>
  );
}
