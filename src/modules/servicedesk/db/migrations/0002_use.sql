-- What was in use and when, for the grading of smart services: no person in it.
create view servicedesk.v_use with (security_invoker = true) as
select hospital_id, 'help' as what, ended_at as at from servicedesk.help_call where state = 'done'
union all
select hospital_id, 'interpreter', ended_at from servicedesk.sign_call where state = 'ended' and taken_at is not null;
