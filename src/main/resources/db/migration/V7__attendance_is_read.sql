-- Who was in a conference is read in the order of joining.
create index attendance_run_joined_ix on attendance (run_id, joined_at, id);

-- Nothing reads it.
alter table conference drop column first_seen_at;

-- Which rooms the switch lets a user see, as it answered last. It counts while the switch cannot be asked.
create table room_answer (
    switch_user varchar(256) not null,
    name varchar(128) not null,
    domain varchar(128) not null,
    granted_at timestamp(3) with time zone not null,
    constraint room_answer_pk primary key (switch_user, name, domain)
);
create index room_answer_granted_ix on room_answer (granted_at);
