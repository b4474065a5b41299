-- More ways out of the house, and where a provider tells what became of a message.
alter table messaging.channel drop constraint messaging_channel_kind;
alter table messaging.channel add constraint messaging_channel_kind
  check (kind in ('http_template', 'webhook', 'dingtalk_robot', 'dingtalk_todo', 'aliyun_sms', 'wechat_medical',
    'email', 'web_push', 'simulator'));
-- With it, receipts of this channel are taken, and a message it took waits for one.
alter table messaging.channel add column receipt_key_sealed text;

-- Where else than on the phone the owner of an account wants to be reached by a hospital. An e-mail address counts once
-- the code that went there has come back.
create table messaging.address (
  account_id uuid not null,
  address_id uuid not null,
  hospital_id integer not null,
  form text not null,
  address_sealed text not null,
  consented_at timestamptz not null,
  proved_at timestamptz,
  code_hash text,
  code_until timestamptz,
  code_tries smallint not null,
  window_start timestamptz not null,
  sent smallint not null,
  constraint messaging_address_pkey primary key (account_id, address_id),
  constraint messaging_address_one unique (account_id, hospital_id, form),
  constraint messaging_address_form check (form in ('email', 'wechat'))
);

-- A browser that shows messages. Whoever subscribes it last has it: one device never shows two people's messages.
create table messaging.push_subscription (
  account_id uuid not null,
  subscription_id uuid not null,
  hospital_id integer not null,
  endpoint_index text not null,
  subscription_sealed text not null,
  created_at timestamptz not null,
  constraint messaging_push_subscription_pkey primary key (account_id, subscription_id),
  constraint messaging_push_subscription_once unique (account_id, hospital_id, endpoint_index)
);
create index messaging_push_subscription_by_endpoint on messaging.push_subscription (endpoint_index);

-- Every yes and no of an account, for what and when; the newest counts.
create table messaging.consent (
  account_id uuid not null,
  consent_id uuid not null,
  hospital_id integer,
  purpose text not null,
  granted boolean not null,
  at timestamptz not null,
  constraint messaging_consent_pkey primary key (account_id, consent_id),
  constraint messaging_consent_purpose
    check (purpose in ('reminder', 'reminder_soon', 'education', 'email', 'web_push', 'wechat'))
);

-- Health knowledge is sent to nobody who has not asked for it; without a row: off.
alter table messaging.choice drop constraint messaging_choice_template;
alter table messaging.choice add constraint messaging_choice_template
  check (template in ('reminder', 'reminder_soon', 'education'));

-- Under which number a provider knows one of our templates, and what goes into its blanks. Not approved: not sent there.
create table messaging.provider_template (
  hospital_id integer not null,
  channel_id uuid not null,
  template text not null,
  code text not null,
  fields jsonb not null,
  approved boolean not null,
  changed_at timestamptz not null,
  constraint messaging_provider_template_pkey primary key (hospital_id, channel_id, template),
  constraint messaging_provider_template_channel foreign key (hospital_id, channel_id)
    references messaging.channel (hospital_id, channel_id)
);

-- What a channel of staff has still to be told: a robot takes twenty messages a minute and is told once a minute.
create table messaging.nudge (
  hospital_id integer not null,
  channel_id uuid not null,
  waiting integer not null,
  told_at timestamptz,
  next_at timestamptz,
  constraint messaging_nudge_pkey primary key (hospital_id, channel_id),
  constraint messaging_nudge_waiting check (waiting >= 0),
  constraint messaging_nudge_channel foreign key (hospital_id, channel_id)
    references messaging.channel (hospital_id, channel_id)
);
create index messaging_nudge_due on messaging.nudge (hospital_id, next_at) where next_at is not null;
