-- What a hospital asks of sign-ins. A hospital without a row follows the defaults of domain/sign-in-rules.ts.
create table identity.sign_in_rule (
  hospital_id integer not null,
  idle_minutes integer not null,
  admin_idle_minutes integer not null,
  password_history integer not null,
  password_days integer,
  constraint identity_sign_in_rule_pkey primary key (hospital_id),
  constraint identity_sign_in_rule_idle check (idle_minutes between 5 and 960 and admin_idle_minutes between 5 and 960),
  constraint identity_sign_in_rule_history check (password_history between 0 and 24),
  constraint identity_sign_in_rule_days check (password_days between 30 and 730)
);

-- Passwords that were the holder's own before, so that they do not come back.
create table identity.password_past (
  account_id uuid not null,
  password_id uuid not null,
  hash text not null,
  replaced_at timestamptz not null,
  constraint identity_password_past_pkey primary key (account_id, password_id),
  constraint identity_password_past_account foreign key (account_id) references identity.account (account_id)
);

alter table identity.account no force row level security;
alter table identity.session no force row level security;
alter table identity.role no force row level security;

-- Null for passwords older than this column: they count from the day of the account.
alter table identity.account add column password_set_at timestamptz;

-- idle_minutes: a session ends when nobody used it for that long. device: what the browser calls itself, in two words.
alter table identity.session add column idle_minutes integer;
alter table identity.session add column device text;
update identity.session set idle_minutes = case kind when 'staff' then 30 else 20160 end;
alter table identity.session alter column idle_minutes set not null;

-- At work, administrators set up a second factor before anything else; their hospital may decide otherwise.
update identity.role set second_factor = true
  where duty <> 'none' and exists (select from platform.installation where mode = 'production');
