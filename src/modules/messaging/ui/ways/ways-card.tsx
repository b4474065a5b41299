import { useTranslation } from 'react-i18next';
import { Button, Card, Problem, Tag } from '#web/kit/index.ts';
import { EmailWay } from './email-way.tsx';
import { PushWay } from './push-way.tsx';
import { useWays, type Ways } from './use-ways.ts';

// Through this door, for a chunk of its own would split what every surface begins with.
export { endAllPush } from './push-device.ts';

/** Where a patient wants to be reached beside the phone; nothing where the hospital offers nothing. */
export function WaysCard({ hospital, named }: { hospital: { id: number; name: string }; named: boolean }) {
  const { t } = useTranslation();
  const state = useWays(hospital.id);
  const { data, error, refetch } = state.ways;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data || !(data.email.offered || data.push.offered || data.wechat.offered)) return null;
  const title = named ? t('messaging.ways.titleOf', { hospital: hospital.name }) : t('messaging.ways.title');
  return (
    <Card title={title}>
      <div className="stack">
        <p className="quiet-words small">{t('messaging.ways.why')}</p>
        {data.push.offered && <PushWay hospital={hospital.id} push={data.push} state={state} />}
        {data.email.offered && <EmailWay email={data.email} state={state} />}
        {data.wechat.offered && <WechatWay linked={data.wechat.linked} state={state} />}
        {state.error !== null && <Problem error={state.error} />}
      </div>
    </Card>
  );
}

/** WeChat puts a code into the address of a page that is opened from the hospital's account. */
function WechatWay({ linked, state }: { linked: boolean; state: Ways }) {
  const { t } = useTranslation();
  const code = new URLSearchParams(location.search).get('code');
  return (
    <section className="stack tight">
      <h3>
        {t('messaging.ways.wechat')} {linked && <Tag tone="jade">{t('messaging.ways.wechatLinked')}</Tag>}
      </h3>
      {!linked && <p className="quiet-words small">{t('messaging.ways.wechatWhy')}</p>}
      <div>
        {linked ? (
          <Button look="quiet" busy={state.busy} onClick={() => void state.send('DELETE', 'wechat')}>
            {t('messaging.ways.wechatUnlink')}
          </Button>
        ) : (
          code && (
            <Button busy={state.busy} onClick={() => void state.send('POST', 'wechat', { code })}>
              {t('messaging.ways.wechatLink')}
            </Button>
          )
        )}
      </div>
    </section>
  );
}

export { words } from './words.ts';
