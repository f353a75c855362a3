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

-- Reading the attendance is a permission of its own. Who has the starting sets of administrators and moderators gets it, as on a first
-- start; all others are given it by an administrator.
insert into role_permission (role_id, permission)
select r.id, 'attendance' from role r
where r.starting_set in ('administrator', 'moderator')
  and not exists (select 1 from role_permission p where p.role_id = r.id and p.permission = 'attendance');

-- Other nodes, which run already, notice that there was a change.
update configuration set version = version + 1;
