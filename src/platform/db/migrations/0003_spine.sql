-- Hospitals that have a spine to run: dispatcher, sweeps and sealers loop over these. Ids only, no personal data.
create table platform.hospital (
  id integer not null,
  constraint platform_hospital_pkey primary key (id),
  constraint platform_hospital_positive check (id > 0)
);

-- What has happened, written in the transaction of the act. subject_seq is the version of the subject's row, assigned
-- under its row lock: the only order that a second writer cannot overtake.
create table platform.outbox (
  hospital_id integer not null,
  subject text not null,
  subject_seq integer not null,
  type text not null,
  id uuid not null,
  payload jsonb not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  retry_at timestamptz,
  last_error text,
  dispatch_no bigint,
  dispatched_at timestamptz,
  constraint platform_outbox_pkey primary key (hospital_id, subject, subject_seq, type),
  constraint platform_outbox_dispatched check ((dispatch_no is null) = (dispatched_at is null))
);
-- Only what waits is indexed: it stays small however long the history grows.
create index platform_outbox_waiting on platform.outbox (hospital_id, id) where dispatch_no is null;
create index platform_outbox_backing_off on platform.outbox (hospital_id, retry_at)
  where dispatch_no is null and retry_at is not null;

-- The number given to the last dispatched event of a hospital; readers of a live page resume from it.
create table platform.dispatch_head (
  hospital_id integer not null,
  last_no bigint not null,
  constraint platform_dispatch_head_pkey primary key (hospital_id)
);

-- Claims of creating requests with the answer that was committed together with their effect.
create table platform.idempotency (
  hospital_id integer not null,
  actor text not null,
  route text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  created_at timestamptz not null,
  constraint platform_idempotency_pkey primary key (hospital_id, actor, route, key),
  constraint platform_idempotency_key_length check (length(key) between 1 and 255)
) with (fillfactor = 70);
create index platform_idempotency_age on platform.idempotency (hospital_id, created_at);
