-- A screen on a wall. It has no account: it shows a code, somebody of the hospital confirms it, and from then on it is known by a
-- token of which only the digest is kept here.
create table queue.screen (
  hospital_id integer not null,
  id uuid not null,
  token_hash text not null,
  state text not null,
  code text,
  code_until timestamptz,
  name text not null default '',
  shows text,
  place_id uuid,
  voice text not null default 'off',
  repeats integer not null default 2,
  quiet_from text,
  quiet_to text,
  asked_at timestamptz not null,
  paired_at timestamptz,
  paired_by text,
  revoked_at timestamptz,
  version integer not null default 1,
  constraint queue_screen_pkey primary key (hospital_id, id),
  constraint queue_screen_token_once unique (hospital_id, token_hash),
  constraint queue_screen_state check (state in ('waiting', 'paired', 'revoked')),
  constraint queue_screen_code check ((state = 'waiting') = (code is not null) and (code is null) = (code_until is null)),
  constraint queue_screen_shows check (shows in ('area', 'room')),
  constraint queue_screen_paired check (
    (state = 'waiting' or (shows is not null and place_id is not null and paired_at is not null and paired_by is not null))),
  constraint queue_screen_revoked check ((state = 'revoked') = (revoked_at is not null)),
  constraint queue_screen_voice check (voice in ('off', 'chime', 'speech')),
  constraint queue_screen_repeats check (repeats between 1 and 3),
  constraint queue_screen_quiet check ((quiet_from is null) = (quiet_to is null))
);
-- A code names one screen while it is shown.
create unique index queue_screen_code_once on queue.screen (hospital_id, code) where state = 'waiting';
