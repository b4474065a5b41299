-- What was done, by whom, to what: written in the transaction of the act. No personal data but the id of the actor.
create table platform.audit (
  hospital_id integer not null,
  id uuid not null,
  -- The writing transaction: below the oldest one still running, no row can appear any more.
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject text not null,
  outcome text not null,
  detail jsonb not null,
  request_id text,
  constraint platform_audit_pkey primary key (hospital_id, id),
  constraint platform_audit_actor_kind check (actor_kind in ('anonymous', 'patient', 'staff', 'partner', 'system')),
  constraint platform_audit_outcome check (outcome in ('ok', 'refused'))
);
create index platform_audit_seal_order on platform.audit (hospital_id, xid, id);
create index platform_audit_subject on platform.audit (hospital_id, subject, at);

-- The chain: hash = SM3 over the row and the hash before it. The keys make a fork impossible.
create table platform.audit_seal (
  hospital_id integer not null,
  seq bigint not null,
  audit_id uuid not null,
  xid xid8 not null,
  hash bytea not null,
  constraint platform_audit_seal_pkey primary key (hospital_id, seq),
  constraint platform_audit_seal_once unique (hospital_id, audit_id),
  constraint platform_audit_seal_from_one check (seq > 0),
  constraint platform_audit_seal_hash_length check (length(hash) = 32)
);

-- The head of the chain, signed (SM2) from time to time; the same lines stand in a file outside the database.
create table platform.audit_checkpoint (
  hospital_id integer not null,
  seq bigint not null,
  at timestamptz not null,
  hash bytea not null,
  key_id text not null,
  signature text not null,
  constraint platform_audit_checkpoint_pkey primary key (hospital_id, seq)
);
