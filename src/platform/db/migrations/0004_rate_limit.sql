-- How often a caller came lately, for all processes together. The key is a keyed hash, never an address or account; the
-- layout is the one rate-limiter-flexible writes: expire in milliseconds since 1970. After a crash it may start anew.
create unlogged table platform.rate_limit (
  key varchar(255) not null,
  points integer not null default 0,
  expire bigint,
  constraint platform_rate_limit_pkey primary key (key)
);
create index platform_rate_limit_expired on platform.rate_limit (expire);
