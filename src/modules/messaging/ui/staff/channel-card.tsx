import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type Lang, momentName, Tag } from '#web/kit/index.ts';
import { hasProviderTemplates, takesReceipts } from '../../domain/channel.ts';
import { ChannelForm } from './channel-form.tsx';
import type { ChannelItem } from './data.ts';
import { ProviderLines } from './provider-lines.tsx';
import { ReceiptAddress } from './receipt-address.tsx';
import { formText, kindText } from './say.ts';
import { TestMessage } from './test-message.tsx';

/** One channel: what it is, a test message over it, and what failed in the last seven days. */
export function ChannelCard({ hospital, today, one }: { hospital: number; today: string; one: ChannelItem }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Part | null>(null);
  const parts = partsOf(one);
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h3>{one.name}</h3>
          <p className="quiet-words">
            {kindText(t, one.kind)}
            {one.kind === 'simulator' && one.form && ` · ${formText(t, one.form)}`}
          </p>
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
        {parts.map((part) => (
          <Button
            key={part}
            look={part === 'test' ? 'quiet' : 'plain'}
            aria-expanded={open === part}
            aria-label={`${partText(t, part)} ${one.name}`}
            onClick={() => setOpen(open === part ? null : part)}
          >
            {partText(t, part)}
          </Button>
        ))}
      </div>
      {open === 'change' && <ChannelForm hospital={hospital} kind={one.kind} item={one} onDone={() => setOpen(null)} />}
      {open === 'test' && <TestMessage hospital={hospital} one={one} />}
      {open === 'receipts' && <ReceiptAddress hospital={hospital} one={one} />}
      {open === 'lines' && <ProviderLines hospital={hospital} channel={one.id} />}
    </li>
  );
}

type Part = 'test' | 'change' | 'receipts' | 'lines';

/** A browser or a WeChat cannot be typed in, so nothing is tried there. */
function partsOf({ kind, form }: ChannelItem): Part[] {
  return [
    ...(form === 'web_push' || form === 'wechat' ? [] : (['test'] as const)),
    'change',
    ...(takesReceipts(kind) ? (['receipts'] as const) : []),
    ...(hasProviderTemplates(kind) ? (['lines'] as const) : []),
  ];
}

// words: messaging.channels.test messaging.channels.change messaging.channels.receipts messaging.channels.lines
const partText = (t: TFunction, part: Part): string => t(`messaging.channels.${part}`);

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
