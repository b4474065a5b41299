-- Passkeys (WebAuthn): what is needed to recognise a device again. A device presents its credential id; credential_key is
-- the SM3 of it. counter grows with every use, on devices that count: a copy gives itself away by falling behind.
create table identity.passkey (
  account_id uuid not null,
  passkey_id uuid not null,
  credential_key text not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint identity_passkey_pkey primary key (account_id, passkey_id),
  constraint identity_passkey_credential unique (credential_key),
  constraint identity_passkey_account foreign key (account_id) references identity.account (account_id)
);

-- Reference class: hashes of questions that wait for a signature. Each is deleted by the first answer.
create table identity.passkey_challenge (
  challenge_key text not null,
  expires_at timestamptz not null,
  constraint identity_passkey_challenge_pkey primary key (challenge_key)
);
create index identity_passkey_challenge_by_end on identity.passkey_challenge (expires_at);
