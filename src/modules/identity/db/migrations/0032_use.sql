-- How people are known and who needs two factors, for the grading of smart services: no person in it.
create view identity.v_use with (security_invoker = true) as
select hospital_id, 'document:' || kind as what, added_at as at from identity.patient_document
union all
select hospital_id, 'emergency_access', reviewed_at from identity.break_glass where reviewed_at is not null
union all
select r.hospital_id, 'second_factor:' || r.role, null from identity.role r
where r.second_factor and exists (
  select from identity.role_member m where m.hospital_id = r.hospital_id and m.role = r.role);
