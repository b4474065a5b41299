import { useTranslation } from 'react-i18next';
import { Button, EmptyState, type Lang, LinkButton, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type Message, useInbox, useRead } from './data.ts';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  today: string;
}

/** 手机消息: in the demo this page is the patient's phone. */
export function InboxPage({ hospitals, today }: Props) {
  const { t } = useTranslation();
  const { items, ready, error } = useInbox(hospitals, true, 4_000); // who looks here waits for something
  const read = useRead();
  return (
    <Page title={t('messaging.inbox.title')} below={t('messaging.inbox.why')}>
      {error && <Problem error={error} />}
      {!ready && !error && <Skeleton rows={[7, 7, 7]} />}
      {ready && !error && items.length === 0 && <EmptyState icon="inbox" text={t('messaging.inbox.none')} />}
      <ul className="stack">
        {items.map((message) => (
          <MessageCard
            key={message.id}
            message={message}
            today={today}
            from={hospitals.find((one) => one.id === message.hospital)?.name ?? ''}
            onRead={() => void read(message)}
          />
        ))}
      </ul>
    </Page>
  );
}

function MessageCard({
  message,
  today,
  from,
  onRead,
}: {
  message: Message;
  today: string;
  from: string;
  onRead: () => void;
}) {
  const { t, i18n } = useTranslation();
  const unread = message.status !== 'read';
  return (
    <li className="card stack">
      <div>
        <p className="quiet-words small">
          {from} · {momentName(message.at, today, i18n.language as Lang)}
        </p>
        <h2>
          {message.title} {unread && <Tag tone="indigo">{t('messaging.new')}</Tag>}
        </h2>
        <p>{message.text}</p>
      </div>
      <div className="row">
        {message.link && (
          <LinkButton
            to={message.link}
            look="quiet"
            onClick={onRead}
            aria-label={`${t('messaging.open')} ${message.title}`}
          >
            {t('messaging.open')}
          </LinkButton>
        )}
        {unread && (
          <Button look="plain" onClick={onRead} aria-label={`${t('messaging.seen')} ${message.title}`}>
            {t('messaging.seen')}
          </Button>
        )}
      </div>
    </li>
  );
}
