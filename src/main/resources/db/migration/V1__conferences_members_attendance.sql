-- One script for PostgreSQL and for H2 in its PostgreSQL mode. Moments are in milliseconds, as the application keeps them.

create sequence conference_seq start with 1 increment by 50;
create sequence conference_member_seq start with 1 increment by 50;
create sequence conference_run_seq start with 1 increment by 50;
create sequence attendance_seq start with 1 increment by 50;

-- The roster's mirror: what is, as far as Gavel knows.
create table conference (
    id bigint not null,
    name varchar(128) not null,
    domain varchar(128) not null,
    first_seen_at timestamp(3) with time zone not null,
    last_seen_at timestamp(3) with time zone not null,
    run_started_at timestamp(3) with time zone,
    running boolean not null,
    locked boolean,
    recording boolean,
    constraint conference_pk primary key (id),
    constraint conference_name_uk unique (name, domain)
);
create index conference_last_seen_ix on conference (last_seen_at);

create table conference_member (
    id bigint not null,
    conference_id bigint not null,
    channel_uuid varchar(128) not null,
    member_id bigint not null,
    caller_number varchar(64) not null,
    caller_name varchar(256) not null,
    codec varchar(64) not null,
    moderator boolean,
    muted boolean not null,
    deaf boolean not null,
    on_hold boolean not null,
    video boolean not null,
    joined_at timestamp(3) with time zone not null,
    joined_exactly boolean not null,
    seen_at timestamp(3) with time zone not null,
    constraint conference_member_pk primary key (id),
    constraint conference_member_uk unique (conference_id, channel_uuid),
    constraint conference_member_conference_fk foreign key (conference_id) references conference (id)
);

-- The ledger: what was. It outlives the mirror's rows and does not refer to them.
create table conference_run (
    id bigint not null,
    name varchar(128) not null,
    domain varchar(128) not null,
    ordinal integer not null,
    started_at timestamp(3) with time zone not null,
    seen_at timestamp(3) with time zone not null,
    last_seen_at timestamp(3) with time zone not null,
    last_known_at timestamp(3) with time zone not null,
    ended_at timestamp(3) with time zone,
    constraint conference_run_pk primary key (id),
    constraint conference_run_uk unique (name, domain, ordinal)
);

create table attendance (
    id bigint not null,
    run_id bigint not null,
    channel_uuid varchar(128) not null,
    ordinal integer not null,
    caller_number varchar(64) not null,
    caller_name varchar(256) not null,
    joined_at timestamp(3) with time zone not null,
    joined_exactly boolean not null,
    seen_at timestamp(3) with time zone not null,
    last_seen_at timestamp(3) with time zone not null,
    left_at timestamp(3) with time zone,
    ending varchar(16),
    put_out_by varchar(256),
    reason varchar(500),
    constraint attendance_pk primary key (id),
    constraint attendance_uk unique (run_id, channel_uuid, ordinal),
    constraint attendance_run_fk foreign key (run_id) references conference_run (id),
    constraint attendance_left_ck check ((left_at is null) = (ending is null))
);
create index attendance_uuid_ix on attendance (channel_uuid);
create index attendance_joined_ix on attendance (joined_at);
