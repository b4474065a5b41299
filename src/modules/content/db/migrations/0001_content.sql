-- One text of the hospital: an introduction, a map, a way of doing things, health education. What it says is in its versions.
create table content.piece (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  about_id uuid,
  department_id uuid,
  step text,
  made_at timestamptz not null,
  made_by text not null,
  constraint content_piece_pkey primary key (hospital_id, id),
  constraint content_piece_kind check (kind in ('doctor', 'department', 'floor_map', 'process_map', 'education', 'new_method')),
  constraint content_piece_about check ((kind in ('doctor', 'department')) = (about_id is not null)),
  constraint content_piece_step check (
    step is null or (kind = 'education' and step in ('before', 'waiting', 'tests', 'medicine', 'after')))
);
-- One introduction of each doctor and each department: it is revised, not doubled.
create unique index content_piece_one_introduction on content.piece (hospital_id, about_id) where about_id is not null;

create table content.version (
  hospital_id integer not null,
  piece_id uuid not null,
  no integer not null,
  state text not null,
  title_zh text not null,
  title_en text not null,
  body_zh text not null,
  body_en text not null,
  steps jsonb,
  valid_until date,
  -- How many finds of the check of advertising rules forbid publishing this very text.
  blocking integer not null,
  writers text[] not null,
  written_at timestamptz not null,
  submitted_at timestamptz,
  reviewed_at timestamptz,
  reviewed_by text,
  note text,
  published_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  ended_why text,
  version integer not null default 1,
  constraint content_version_pkey primary key (hospital_id, piece_id, no),
  constraint content_version_piece foreign key (hospital_id, piece_id) references content.piece (hospital_id, id),
  constraint content_version_state check (state in ('draft', 'in_review', 'published', 'replaced', 'withdrawn')),
  constraint content_version_writers check (cardinality(writers) between 1 and 50),
  -- Nobody publishes a text that he has written himself, or a line of it.
  constraint content_version_another_person check (reviewed_by is null or not (reviewed_by = any (writers))),
  constraint content_version_reviewed check ((reviewed_by is null) = (reviewed_at is null)),
  constraint content_version_published check (
    (state in ('published', 'replaced', 'withdrawn')) = (published_at is not null)
    and (published_at is null or (reviewed_by is not null and submitted_at is not null))),
  constraint content_version_no_blocking_find check (blocking >= 0 and (published_at is null or blocking = 0)),
  constraint content_version_ended check (
    (state in ('replaced', 'withdrawn')) = (ended_at is not null) and (ended_at is null) = (ended_by is null)
    and (state = 'withdrawn') <= (ended_why is not null))
);
create unique index content_version_one_published on content.version (hospital_id, piece_id) where state = 'published';
create unique index content_version_one_open on content.version (hospital_id, piece_id) where state in ('draft', 'in_review');

-- Pictures are checked by their bytes and never changed: another picture is another id.
create table content.picture (
  hospital_id integer not null,
  id uuid not null,
  media text not null,
  bytes bytea not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint content_picture_pkey primary key (hospital_id, id),
  constraint content_picture_media check (media in ('image/png', 'image/jpeg', 'image/webp')),
  constraint content_picture_size check (octet_length(bytes) between 1 and 600000)
);

-- Words that this hospital does not want published, beside the list that the law gives everybody.
create table content.own_word (
  hospital_id integer not null,
  id uuid not null,
  words text not null,
  blocks boolean not null,
  reason text not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint content_own_word_pkey primary key (hospital_id, id),
  constraint content_own_word_once unique (hospital_id, words),
  constraint content_own_word_words check (char_length(words) between 2 and 40)
);
