-- What stands published, for the grading of smart services.
create view guidance.v_published with (security_invoker = true) as
select hospital_id, 'floor_plan' as what, published_at as at from guidance.edition;
