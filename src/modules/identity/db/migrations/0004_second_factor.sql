-- Time-based codes (RFC 6238). last_step: a code opens once, and none older than it.
create table identity.second_factor (
  account_id uuid not null,
  secret_sealed text not null,
  confirmed_at timestamptz,
  last_step bigint not null,
  constraint identity_second_factor_pkey primary key (account_id),
  constraint identity_second_factor_account foreign key (account_id) references identity.account (account_id)
);

-- For a lost telephone: each opens once. Kept as keyed hashes.
create table identity.recovery_code (
  account_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  constraint identity_recovery_code_pkey primary key (account_id, code_hash),
  constraint identity_recovery_code_account foreign key (account_id) references identity.account (account_id)
);

-- Whoever has such a role sets up a second factor before anything else.
alter table identity.role add column second_factor boolean not null default false;
