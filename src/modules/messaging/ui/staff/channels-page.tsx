import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, LinkButton, Page, Problem, RadioGroup, Skeleton, useLocation } from '#web/kit/index.ts';
import { ChannelCard } from './channel-card.tsx';
import { ChannelForm } from './channel-form.tsx';
import { type ChannelList, type Kind, useChannels } from './data.ts';
import { DingtalkPeople } from './dingtalk-people.tsx';
import { LevelChain } from './level-chain.tsx';
import { RefusalCodes } from './refusal-codes.tsx';
import { kindText } from './say.ts';

/** The channels; `?people=dingtalk` who is who at DingTalk. */
export function ChannelsPage(props: { hospital: number; today: string }) {
  const { query } = useLocation();
  return query.get('people') === 'dingtalk' ? <DingtalkPeople hospital={props.hospital} /> : <Channels {...props} />;
}

/** 消息通道: the ways out of the house, the order in which each level tries them, and what failed. */
function Channels({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useChannels(hospital);
  return (
    <Page title={t('messaging.channels.title')} below={t('messaging.channels.why')}>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[4, 4, 4]} />}
      {list.data && (
        <>
          <h2>{t('messaging.channels.levels')}</h2>
          <ul className="rota">
            {list.data.levels.map((one) => (
              <LevelChain key={one.level} hospital={hospital} one={one} channels={list.data.items} />
            ))}
          </ul>
          <h2>{t('messaging.channels.all')}</h2>
          <Add hospital={hospital} list={list.data} />
          {list.data.items.length === 0 && <EmptyState text={t('messaging.channels.none')} />}
          <ul className="rota">
            {list.data.items.map((one) => (
              <ChannelCard key={one.id} hospital={hospital} today={today} one={one} />
            ))}
          </ul>
          <section className="card stack" aria-labelledby="dingtalk-people">
            <h2 id="dingtalk-people">{t('messaging.dingtalk.title')}</h2>
            <p>{t('messaging.dingtalk.why')}</p>
            <div className="row">
              <LinkButton look="quiet" to="/staff/channels?people=dingtalk">
                {t('messaging.dingtalk.open')}
              </LinkButton>
            </div>
          </section>
          <RefusalCodes hospital={hospital} />
        </>
      )}
    </Page>
  );
}

function Add({ hospital, list }: { hospital: number; list: ChannelList }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind | null>(null);
  const [open, setOpen] = useState(false);
  function close() {
    setOpen(false);
    setKind(null);
  }
  return (
    <div className="stack">
      <div>
        <Button look="quiet" aria-expanded={open} onClick={() => (open ? close() : setOpen(true))}>
          {t('messaging.channels.add')}
        </Button>
      </div>
      {open && (
        <div className="card stack">
          <RadioGroup
            label={t('messaging.channels.kind')}
            value={kind}
            options={list.kinds.map((one) => ({ value: one, label: kindText(t, one) }))}
            onChange={(value) => setKind(value as Kind)}
          />
          {kind && <ChannelForm key={kind} hospital={hospital} kind={kind} item={null} onDone={close} />}
        </div>
      )}
    </div>
  );
}

export { words } from './words.ts';
