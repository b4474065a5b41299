-- What happened on the way of one visit, one row an event; a visit is an appointment. What belongs to the person and to no visit
-- (the record was made) has none. Their
-- order is that of `at`; what one instant holds is ordered by the event's id, so that it is the same whenever it is read.
create table journey.step (
  hospital_id integer not null,
  event_id uuid not null,
  visit_id uuid,
  patient_id uuid not null,
  kind text not null,
  at timestamptz not null,
  detail jsonb not null,
  constraint journey_step_pkey primary key (hospital_id, event_id),
  constraint journey_step_of check ((visit_id is null) = (kind = 'record_created'))
);
create index journey_step_by_visit on journey.step (hospital_id, visit_id, at, event_id);
create index journey_step_by_patient on journey.step (hospital_id, patient_id);

-- Who of the family may look on. Asked by the account that looks after the patient, taken by whoever types the code; of the code
-- only the digest is kept. `place` is one of eight, so that nobody is followed by a crowd.
create table journey.follow (
  hospital_id integer not null,
  id uuid not null,
  patient_id uuid not null,
  state text not null,
  who text not null,
  place smallint not null,
  code_hash text not null,
  code_until timestamptz not null,
  until timestamptz not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  follower uuid,
  taken_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  constraint journey_follow_pkey primary key (hospital_id, id),
  constraint journey_follow_state check (state in ('invited', 'taken', 'ended')),
  constraint journey_follow_who check (who in ('spouse', 'child', 'parent', 'relative', 'friend')),
  constraint journey_follow_place check (place between 1 and 8),
  constraint journey_follow_taken check ((follower is null) = (taken_at is null) and (state <> 'taken' or follower is not null)),
  constraint journey_follow_ended check ((state = 'ended') = (ended_at is not null)),
  constraint journey_follow_not_oneself check (follower <> invited_by)
);
create unique index journey_follow_place_once on journey.follow (hospital_id, patient_id, place) where state <> 'ended';
create unique index journey_follow_code_once on journey.follow (hospital_id, code_hash) where state = 'invited';
create index journey_follow_by_follower on journey.follow (hospital_id, follower) where state = 'taken';

-- The city's companion platform: where the steps of consenting patients go, signed. One of a hospital.
create table journey.feed (
  hospital_id integer not null,
  feed_id uuid not null,
  url text not null,
  secret_sealed text not null,
  enabled boolean not null,
  changed_at timestamptz not null,
  constraint journey_feed_pkey primary key (hospital_id, feed_id),
  constraint journey_feed_one unique (hospital_id)
);

-- A patient's word that their steps may go there. Ended rows stay.
create table journey.feed_consent (
  hospital_id integer not null,
  consent_id uuid not null,
  patient_id uuid not null,
  given_at timestamptz not null,
  given_by uuid not null,
  ended_at timestamptz,
  constraint journey_feed_consent_pkey primary key (hospital_id, consent_id)
);
create index journey_feed_consent_open on journey.feed_consent (hospital_id, patient_id) where ended_at is null;

-- One step on its way to the platform. Its id is the webhook-id: the same over all tries.
create table journey.delivery (
  hospital_id integer not null,
  id uuid not null,
  event_id uuid not null,
  state text not null,
  tries integer not null,
  next_at timestamptz,
  made_at timestamptz not null,
  constraint journey_delivery_pkey primary key (hospital_id, id),
  constraint journey_delivery_once unique (hospital_id, event_id),
  constraint journey_delivery_step foreign key (hospital_id, event_id) references journey.step (hospital_id, event_id),
  constraint journey_delivery_state check (state in ('waiting', 'delivered', 'given_up', 'withdrawn')),
  constraint journey_delivery_due check ((state = 'waiting') = (next_at is not null))
);
create index journey_delivery_due_at on journey.delivery (hospital_id, next_at) where state = 'waiting';
create index journey_delivery_latest on journey.delivery (hospital_id, made_at);

-- What the platform answered, try by try.
create table journey.receipt (
  hospital_id integer not null,
  id uuid not null,
  delivery_id uuid not null,
  code text not null,
  at timestamptz not null,
  constraint journey_receipt_pkey primary key (hospital_id, id),
  constraint journey_receipt_delivery foreign key (hospital_id, delivery_id) references journey.delivery (hospital_id, id)
);
create index journey_receipt_by_delivery on journey.receipt (hospital_id, delivery_id, at);
