-- Who waits at a pharmacy or for a test, as the rooms that do the work last said: one row a prescription or request.
create table queue.board_line (
  hospital_id integer not null,
  id uuid not null,
  kind text not null,
  place_id uuid not null,
  patient_id uuid not null,
  day date not null,
  number text not null,
  state text not null,
  at_window text,
  room_id uuid,
  calls integer not null,
  changed_at timestamptz not null,
  seq integer not null,
  constraint queue_board_line_pkey primary key (hospital_id, id),
  constraint queue_board_line_number_once unique (hospital_id, place_id, kind, day, number),
  constraint queue_board_line_state check (
    (kind = 'pharmacy' and state in ('received', 'dispensing', 'ready', 'collected'))
    or (kind = 'exams' and state in ('checked_in', 'called', 'done'))),
  constraint queue_board_line_where check (
    (state = 'ready') = (at_window is not null) and (state = 'called') = (room_id is not null)),
  constraint queue_board_line_calls check ((state in ('ready', 'called')) = (calls > 0) and calls >= 0),
  constraint queue_board_line_seq check (seq > 0)
);
create index queue_board_line_by_patient on queue.board_line (hospital_id, patient_id);

-- What a hospital has recorded: one clip for one piece of a sentence in one language.
create table queue.voice_clip (
  hospital_id integer not null,
  id uuid not null,
  lang text not null,
  words text not null,
  media text not null,
  sound bytea not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint queue_voice_clip_pkey primary key (hospital_id, id),
  constraint queue_voice_clip_once unique (hospital_id, lang, words),
  constraint queue_voice_clip_lang check (lang in ('zh', 'en')),
  constraint queue_voice_clip_media check (media in ('audio/mpeg', 'audio/wav', 'audio/ogg')),
  constraint queue_voice_clip_words check (char_length(words) between 1 and 40),
  constraint queue_voice_clip_size check (octet_length(sound) between 1 and 300000)
);

-- When a screen last spoke up, and what stood on it then; beside the screen, so that a heartbeat never makes a change stale.
create table queue.screen_seen (
  hospital_id integer not null,
  screen_id uuid not null,
  seen_at timestamptz not null,
  shows text,
  place_id uuid,
  live boolean not null,
  constraint queue_screen_seen_pkey primary key (hospital_id, screen_id),
  constraint queue_screen_seen_screen foreign key (hospital_id, screen_id) references queue.screen (hospital_id, id) on delete cascade
);

alter table queue.screen
  drop constraint queue_screen_shows,
  drop constraint queue_screen_voice,
  add constraint queue_screen_shows check (shows in ('area', 'room', 'pharmacy', 'exams')),
  add constraint queue_screen_voice check (voice in ('off', 'chime', 'speech', 'clips'));
