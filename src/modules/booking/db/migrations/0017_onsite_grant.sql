-- Mission A9: until when a person of a special group may take on-site numbers by themselves; a booking reads it with the rest of
-- what it reads of a person.
alter table booking.standing add column onsite_until date;
