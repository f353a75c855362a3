-- One script for PostgreSQL and for H2 in its PostgreSQL mode. Moments are in milliseconds, as the application keeps them.

create sequence account_seq start with 1 increment by 50;
create sequence role_seq start with 1 increment by 50;
create sequence access_grant_seq start with 1 increment by 50;
create sequence named_room_seq start with 1 increment by 50;
create sequence switch_target_seq start with 1 increment by 50;

-- One row. Its version grows with every change of what an administrator can change: by it other nodes know that there was one.
create table configuration (
    id integer not null,
    version bigint not null,
    constraint configuration_pk primary key (id),
    constraint configuration_one_ck check (id = 1)
);
insert into configuration (id, version) values (1, 0);

create table account (
    id bigint not null,
    -- In lower case. 'anna' for an account of Gavel, '1001@seven.local' for one of the switch.
    login varchar(128) not null,
    -- GAVEL: proves himself by a password here. SWITCH: by his password at the switch.
    kind varchar(8) not null,
    display_name varchar(128) not null,
    active boolean not null,
    password_hash varchar(256),
    must_change boolean not null,
    -- Sessions that began before this are over.
    valid_from timestamp(3) with time zone,
    -- The account at the switch that is assigned to an account of Gavel. The secret is encrypted; the key is not in the database.
    switch_login varchar(128),
    switch_secret varchar(1024),
    created_at timestamp(3) with time zone not null,
    last_sign_in_at timestamp(3) with time zone,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(128) not null,
    version integer not null,
    constraint account_pk primary key (id),
    constraint account_login_uk unique (login),
    constraint account_kind_ck check (kind in ('GAVEL', 'SWITCH')),
    constraint account_hash_ck check ((kind = 'GAVEL') = (password_hash is not null))
);

create table role (
    id bigint not null,
    name varchar(64) not null,
    -- administrator, moderator or observer for the sets that Gavel starts with.
    starting_set varchar(16),
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(128) not null,
    version integer not null,
    constraint role_pk primary key (id),
    constraint role_name_uk unique (name),
    constraint role_starting_set_uk unique (starting_set)
);

create table role_permission (
    role_id bigint not null,
    permission varchar(32) not null,
    constraint role_permission_pk primary key (role_id, permission),
    constraint role_permission_role_fk foreign key (role_id) references role (id)
);

create table access_grant (
    id bigint not null,
    account_id bigint not null,
    role_id bigint not null,
    -- ALL: every room. LIKE: names that match the pattern in room. ONE: the room of that name.
    scope varchar(8) not null,
    room varchar(128),
    valid_from timestamp(3) with time zone,
    valid_until timestamp(3) with time zone,
    constraint access_grant_pk primary key (id),
    constraint access_grant_account_fk foreign key (account_id) references account (id),
    constraint access_grant_role_fk foreign key (role_id) references role (id),
    constraint access_grant_scope_ck check (scope in ('ALL', 'LIKE', 'ONE')),
    constraint access_grant_room_ck check ((scope = 'ALL') = (room is null))
);
create index access_grant_account_ix on access_grant (account_id);
create index access_grant_role_ix on access_grant (role_id);

create table setting (
    name varchar(64) not null,
    text varchar(1024) not null,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(128) not null,
    version integer not null,
    constraint setting_pk primary key (name)
);

create table named_room (
    id bigint not null,
    -- The number, or the whole conference name.
    number varchar(128) not null,
    title varchar(128) not null,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(128) not null,
    version integer not null,
    constraint named_room_pk primary key (id),
    constraint named_room_number_uk unique (number)
);

create table switch_target (
    id bigint not null,
    name varchar(64) not null,
    url varchar(256) not null,
    domain varchar(128) not null,
    room_template varchar(128) not null,
    -- PEM text; empty for the system's authorities.
    certificate varchar(16000) not null,
    in_use boolean not null,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(128) not null,
    version integer not null,
    constraint switch_target_pk primary key (id),
    constraint switch_target_name_uk unique (name)
);

-- The audit: rows are added and never changed. What came of an act is a row of its own, which names the row of the act.
create table audit_line (
    -- One chain for each journal, that is for each server. Its lines are numbered from 1 without a gap.
    chain varchar(36) not null,
    seq bigint not null,
    at timestamp(3) with time zone not null,
    -- START, SIGN_IN, SIGN_OUT, ACT, CHANGE, REFUSAL; OUTCOME for what came of an ACT or a CHANGE.
    kind varchar(16) not null,
    actor_id varchar(128) not null,
    actor_name varchar(128) not null,
    address varchar(64) not null,
    what varchar(64) not null,
    room varchar(128),
    -- On whom or what, to read and to search in; all of them stand in detail.
    subject varchar(512),
    subjects integer not null,
    -- DONE, PARTLY, FAILED, REFUSED or UNCONFIRMED; null for an ACT or a CHANGE, whose OUTCOME tells.
    result varchar(16),
    -- The line of the same chain that an OUTCOME completes.
    about bigint,
    detail text,
    -- HMAC-SHA256 over the line before's and all of this line, in hexadecimal digits.
    hash char(64) not null,
    constraint audit_line_pk primary key (chain, seq)
);
create index audit_line_at_ix on audit_line (at);
create index audit_line_about_ix on audit_line (chain, about);
create index audit_line_actor_ix on audit_line (actor_id, at);
create index audit_line_room_ix on audit_line (room, at);
