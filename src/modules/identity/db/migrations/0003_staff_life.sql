-- The life of a staff account, and three administrators with separate duties (三员分立). Row-level security binds the
-- owner too; the migrator puts it back in force after this file.
alter table identity.role no force row level security;
alter table identity.role_permission no force row level security;
alter table identity.role_member no force row level security;
alter table identity.staff no force row level security;

-- Set while the password is one that an administrator handed over; afterwards it opens nothing.
alter table identity.account add column one_time_until timestamptz;

-- A limited session may do nothing but what its holder owes first.
alter table identity.session add column limited text;
alter table identity.session add constraint identity_session_limited check (limited in ('password', 'second_factor'));

alter table identity.role add column duty text not null default 'none';
alter table identity.role add constraint identity_role_one_of_duties
  check (duty in ('none', 'system', 'security', 'audit'));
alter table identity.role add constraint identity_role_duty unique (hospital_id, role, duty);

alter table identity.role_permission add column duty text not null default 'none';
alter table identity.role_member add column duty text not null default 'none';
alter table identity.role_member add column one_duty text generated always as (nullif(duty, 'none')) stored;

alter table identity.staff add column duty text;
alter table identity.staff add column locked_at timestamptz;
alter table identity.staff add column left_at timestamptz;
alter table identity.staff add constraint identity_staff_state
  check (not active or (locked_at is null and left_at is null));
alter table identity.staff add constraint identity_staff_duty unique (hospital_id, account_id, duty);

update identity.role set duty = 'system' where role = 'admin';
delete from identity.role_permission where role = 'admin' and permission = 'identity.patient.find';
update identity.role_permission set duty = 'system' where role = 'admin';
update identity.role_member set duty = 'system' where role = 'admin';
update identity.staff s set duty = 'system'
  where exists (select from identity.role_member m
    where m.hospital_id = s.hospital_id and m.account_id = s.account_id and m.duty = 'system');
insert into identity.role (hospital_id, role, name_zh, name_en, duty)
  select distinct r.hospital_id, n.role, n.zh, n.en, n.duty from identity.role r cross join (values
    ('security_admin', '安全管理员', 'Security administrator', 'security'),
    ('audit_admin', '审计管理员', 'Audit administrator', 'audit')) as n (role, zh, en, duty)
  on conflict do nothing;
insert into identity.role_permission (hospital_id, role, permission, duty)
  select hospital_id, role, case duty when 'security' then 'identity.role.manage' else 'identity.audit.read' end, duty
  from identity.role where duty in ('security', 'audit') on conflict do nothing;

-- A role has one duty, and with it only the powers of that duty; security and audit have no others at all.
alter table identity.role_permission add constraint identity_role_permission_duty
  foreign key (hospital_id, role, duty) references identity.role (hospital_id, role, duty);
alter table identity.role_permission add constraint identity_duties_apart check (
  case permission
    when 'identity.staff.manage' then duty = 'system'
    when 'identity.role.manage' then duty = 'security'
    when 'identity.audit.read' then duty = 'audit'
    when 'identity.break_glass.review' then duty = 'audit'
    else duty in ('none', 'system')
  end
);
-- A person has one duty: the roles of theirs that have one all have the same.
alter table identity.role_member add constraint identity_role_member_duty
  foreign key (hospital_id, role, duty) references identity.role (hospital_id, role, duty);
alter table identity.role_member add constraint identity_one_duty_each
  foreign key (hospital_id, account_id, one_duty) references identity.staff (hospital_id, account_id, duty);
