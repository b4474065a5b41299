-- A way out of the house to one provider. What is secret of it is sealed; config holds addresses and field names only.
create table messaging.channel (
  hospital_id integer not null,
  channel_id uuid not null,
  name text not null,
  kind text not null,
  config jsonb not null,
  secret_sealed text,
  enabled boolean not null,
  changed_at timestamptz not null,
  constraint messaging_channel_pkey primary key (hospital_id, channel_id),
  constraint messaging_channel_name unique (hospital_id, name),
  constraint messaging_channel_kind
    check (kind in ('http_template', 'webhook', 'dingtalk_robot', 'aliyun_sms', 'simulator'))
);

-- Which channels a level tries, one after the other. A level without rows uses the way that was built in.
create table messaging.chain_step (
  hospital_id integer not null,
  level text not null,
  place smallint not null,
  channel_id uuid not null,
  constraint messaging_chain_step_pkey primary key (hospital_id, level, place),
  constraint messaging_chain_step_once unique (hospital_id, level, channel_id),
  constraint messaging_chain_step_level check (level in ('critical', 'important', 'ordinary')),
  constraint messaging_chain_step_channel foreign key (hospital_id, channel_id)
    references messaging.channel (hospital_id, channel_id)
);

-- Hours in which no phone is reached, of a level; local times, may go over midnight. Without a row: domain/levels.
create table messaging.quiet_hours (
  hospital_id integer not null,
  level text not null,
  starts text,
  ends text,
  changed_at timestamptz not null,
  constraint messaging_quiet_hours_pkey primary key (hospital_id, level),
  constraint messaging_quiet_hours_level check (level in ('important', 'ordinary')),
  constraint messaging_quiet_hours_both check ((starts is null) = (ends is null))
);

-- What a provider's refusal means for us, in the hospital's own words; before those of domain/refusals.
create table messaging.refusal_code (
  hospital_id integer not null,
  kind text not null,
  code text not null,
  next_act text not null,
  meaning text not null,
  verified boolean not null default false,
  changed_at timestamptz not null,
  constraint messaging_refusal_code_pkey primary key (hospital_id, kind, code),
  constraint messaging_refusal_code_act check (next_act in ('again', 'next'))
);

-- Where a message stands on its chain. A message that waits (for another try, the morning, or a receipt) has next_at.
alter table messaging.message add column chain_at smallint not null default 0;
alter table messaging.message add column tries smallint not null default 0;
alter table messaging.message add column next_at timestamptz;
alter table messaging.message add column waits_for uuid;
create index messaging_message_due on messaging.message (hospital_id, next_at) where next_at is not null;

alter table messaging.receipt drop constraint messaging_receipt_outcome;
alter table messaging.receipt add constraint messaging_receipt_outcome
  check (outcome in ('accepted', 'delivered', 'failed'));
-- A provider may tell twice that a message arrived.
create unique index messaging_receipt_arrived_once on messaging.receipt (hospital_id, message_id, adapter)
  where outcome = 'delivered';

-- A call to somebody whom a message had not reached.
create table messaging.phone_call (
  hospital_id integer not null,
  call_id uuid not null,
  message_id uuid not null,
  outcome text not null,
  called_at timestamptz not null,
  called_by text not null,
  constraint messaging_phone_call_pkey primary key (hospital_id, call_id),
  constraint messaging_phone_call_outcome check (outcome in ('reached', 'no_answer')),
  constraint messaging_phone_call_message foreign key (hospital_id, message_id)
    references messaging.message (hospital_id, message_id)
);
create index messaging_phone_call_by_message on messaging.phone_call (hospital_id, message_id);

-- What failed lately, for the manager's page.
create index messaging_receipt_failed on messaging.receipt (hospital_id, at) where outcome = 'failed';
-- Whom staff call: few kinds of messages, unread.
create index messaging_message_unread on messaging.message (hospital_id, template, created_at) where read_at is null;
