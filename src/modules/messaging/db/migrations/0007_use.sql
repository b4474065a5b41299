-- What was in use and when, for the grading of smart services: no person in it.
create view messaging.v_use with (security_invoker = true) as
select hospital_id, template as what, sent_at as at from messaging.message where state = 'delivered';
