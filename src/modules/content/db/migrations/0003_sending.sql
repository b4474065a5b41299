-- A reviewed page of health education that was sent to the patients of some days; the messages themselves are kept by the room that
-- sends them, and to whom they went stands there alone.
create table content.sending (
  hospital_id integer not null,
  sending_id uuid not null,
  piece_id uuid not null,
  no integer not null,
  department_id uuid,
  from_day date not null,
  to_day date not null,
  -- Patients of these days, and the messages that were written: none to whom this very version was sent before.
  patients integer not null,
  messages uuid[] not null,
  sent_at timestamptz not null,
  sent_by text not null,
  constraint content_sending_pkey primary key (hospital_id, sending_id),
  constraint content_sending_version foreign key (hospital_id, piece_id, no)
    references content.version (hospital_id, piece_id, no),
  constraint content_sending_days check (from_day <= to_day),
  constraint content_sending_patients check (patients between 0 and 2000 and cardinality(messages) <= patients)
);
create index content_sending_by_piece on content.sending (hospital_id, piece_id, sent_at desc);

-- Of health education also for which step of a visit it is.
create or replace view content.v_published with (security_invoker = true) as
select v.hospital_id, p.kind as what, v.published_at as at, p.step
from content.version v join content.piece p on p.hospital_id = v.hospital_id and p.id = v.piece_id
where v.state = 'published';
