import { useTranslation } from 'react-i18next';
import { Checkbox, TextArea } from '#web/kit/index.ts';
import type { Draft, SetDraft } from './draft.ts';
import { Line } from './draft-line.tsx';

/** How a provider's interface wants its request, and how its answer says yes. */
export function HttpTemplateFields({ draft, set }: { draft: Draft; set: SetDraft }) {
  const { t } = useTranslation();
  return (
    <>
      <TextArea
        label={t('messaging.channels.fields')}
        hint={t('messaging.channels.fieldsHint')}
        rows={5}
        maxLength={4000}
        value={draft.fields}
        onChange={(event) => set({ fields: event.target.value })}
      />
      <Checkbox label={t('messaging.channels.asForm')} checked={draft.asForm} onChange={(asForm) => set({ asForm })} />
      <Checkbox label={t('messaging.channels.byPut')} checked={draft.put} onChange={(put) => set({ put })} />
      <Line
        label={t('messaging.channels.headerName')}
        value={draft.headerName}
        most={60}
        onType={(headerName) => set({ headerName })}
      />
      <Line
        label={t('messaging.channels.headerValue')}
        value={draft.headerValue}
        most={500}
        onType={(headerValue) => set({ headerValue })}
      />
      <Line
        label={t('messaging.channels.okField')}
        value={draft.okField}
        most={60}
        onType={(okField) => set({ okField })}
      />
      <Line
        label={t('messaging.channels.okValue')}
        value={draft.okValue}
        most={60}
        onType={(okValue) => set({ okValue })}
      />
      <Line
        label={t('messaging.channels.toldId')}
        value={draft.toldId}
        most={60}
        onType={(toldId) => set({ toldId })}
      />
      <Line
        label={t('messaging.channels.toldCode')}
        value={draft.toldCode}
        most={60}
        onType={(toldCode) => set({ toldCode })}
      />
      <Line
        label={t('messaging.channels.toldValue')}
        value={draft.toldValue}
        most={60}
        onType={(toldValue) => set({ toldValue })}
      />
    </>
  );
}
