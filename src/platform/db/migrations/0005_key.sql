-- Which keys hold rows of this database: never the keys themselves. A start with a ring that lacks one of them, or has
-- another key under its name, is refused before anything is written that nobody could read.
create table platform.key (
  id text not null,
  -- Derived one way: tells two keys of one name apart and gives neither away.
  fingerprint text not null,
  -- Public half of the key that signs the audit log.
  verifier text not null,
  retired boolean not null default false,
  constraint platform_key_pkey primary key (id)
);
