import { useTranslation } from 'react-i18next';
import { Checkbox, Select, TextArea } from '#web/kit/index.ts';
import { forms } from '../../domain/channel.ts';
import type { Kind } from './data.ts';
import type { Draft, SetDraft } from './draft.ts';
import { Line } from './draft-line.tsx';
import { EmailFields } from './email-fields.tsx';
import { HttpTemplateFields } from './http-template-fields.tsx';
import { formText } from './say.ts';

type Parts = { draft: Draft; set: SetDraft };

/** What a channel has beside its address and its secret. */
export function KindFields({ kind, ...parts }: Parts & { kind: Kind }) {
  switch (kind) {
    case 'http_template':
      return <HttpTemplateFields {...parts} />;
    case 'aliyun_sms':
      return <Aliyun {...parts} />;
    case 'email':
      return <EmailFields {...parts} />;
    case 'web_push':
      return <WebPush {...parts} />;
    case 'wechat_medical':
      return <Line label="AppID" value={parts.draft.appId} most={60} onType={(appId) => parts.set({ appId })} />;
    case 'dingtalk_todo':
      return <DingtalkTodo {...parts} />;
    case 'simulator':
      return <Simulator {...parts} />;
    default:
      return null;
  }
}

function Aliyun({ draft, set }: Parts) {
  const { t } = useTranslation();
  return (
    <>
      <Line label="AccessKey ID" value={draft.accessKeyId} most={100} onType={(accessKeyId) => set({ accessKeyId })} />
      <Line
        label={t('messaging.channels.signName')}
        value={draft.signName}
        most={30}
        onType={(signName) => set({ signName })}
      />
      <Line
        label={t('messaging.channels.templateCode')}
        value={draft.templateCode}
        most={60}
        onType={(templateCode) => set({ templateCode })}
      />
    </>
  );
}

function WebPush({ draft, set }: Parts) {
  const { t } = useTranslation();
  return (
    <>
      <Line
        label={t('messaging.channels.contact')}
        value={draft.contact}
        most={300}
        onType={(contact) => set({ contact })}
      />
      <p className="small quiet-words">{t('messaging.channels.pushKeys')}</p>
    </>
  );
}

function DingtalkTodo({ draft, set }: Parts) {
  const { t } = useTranslation();
  return (
    <>
      <Line label="AppKey" value={draft.appKey} most={100} onType={(appKey) => set({ appKey })} />
      <Line
        label={t('messaging.channels.operator')}
        value={draft.operator}
        most={100}
        onType={(operator) => set({ operator })}
      />
      <TextArea
        label={t('messaging.channels.executors')}
        rows={3}
        maxLength={2000}
        value={draft.executors}
        onChange={(event) => set({ executors: event.target.value })}
      />
    </>
  );
}

function Simulator({ draft, set }: Parts) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('messaging.channels.form')}
        value={draft.form}
        options={forms.map((value) => ({ value, label: formText(t, value) }))}
        onChange={(event) => set({ form: event.target.value })}
      />
      <Line
        label={t('messaging.channels.delay')}
        value={draft.delayMinutes}
        most={4}
        onType={(delayMinutes) => set({ delayMinutes })}
      />
      <Line
        label={t('messaging.channels.refuse')}
        value={draft.refusePercent}
        most={3}
        onType={(refusePercent) => set({ refusePercent })}
      />
      <Line
        label={t('messaging.channels.busy')}
        value={draft.busyPercent}
        most={3}
        onType={(busyPercent) => set({ busyPercent })}
      />
      <Line label={t('messaging.channels.seed')} value={draft.seed} most={7} onType={(seed) => set({ seed })} />
      <Checkbox label={t('messaging.channels.twice')} checked={draft.twice} onChange={(twice) => set({ twice })} />
    </>
  );
}
