import { useTranslation } from 'react-i18next';
import { Select } from '#web/kit/index.ts';
import type { Draft, SetDraft } from './draft.ts';
import { Line } from './draft-line.tsx';

/** The mail server of the hospital, and from whom its letters are. */
export function EmailFields({ draft, set }: { draft: Draft; set: SetDraft }) {
  const { t } = useTranslation();
  // words: messaging.security.tls messaging.security.starttls messaging.security.none
  const ways = (['tls', 'starttls', 'none'] as const).map((value) => ({
    value,
    label: t(`messaging.security.${value}`),
  }));
  return (
    <>
      <Line label={t('messaging.channels.host')} value={draft.host} most={253} onType={(host) => set({ host })} />
      <Line label={t('messaging.channels.port')} value={draft.port} most={5} onType={(port) => set({ port })} />
      <Select
        label={t('messaging.channels.security')}
        value={draft.security}
        options={ways}
        onChange={(event) => set({ security: event.target.value })}
      />
      <Line label={t('messaging.channels.from')} value={draft.from} most={254} onType={(from) => set({ from })} />
      <Line
        label={t('messaging.channels.fromName')}
        value={draft.fromName}
        most={60}
        onType={(fromName) => set({ fromName })}
      />
      <Line label={t('messaging.channels.user')} value={draft.user} most={254} onType={(user) => set({ user })} />
    </>
  );
}
