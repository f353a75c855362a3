-- Which permissions a starting role has been given. A version of Gavel that knows a new one gives it once, at its first start; an
-- administrator who takes it away again is heeded. All that were there before this table have been given.
create table starting_permission (
    starting_set varchar(16) not null,
    permission varchar(32) not null,
    constraint starting_permission_pk primary key (starting_set, permission)
);

insert into starting_permission (starting_set, permission) values
    ('administrator', 'see'), ('administrator', 'numbers'), ('administrator', 'mute'), ('administrator', 'deaf'),
    ('administrator', 'levels'), ('administrator', 'kick'), ('administrator', 'lock'), ('administrator', 'join'),
    ('administrator', 'dial'), ('administrator', 'record'), ('administrator', 'layout'), ('administrator', 'chat'),
    ('administrator', 'accounts'), ('administrator', 'roles'), ('administrator', 'rooms'), ('administrator', 'switches'),
    ('administrator', 'settings'), ('administrator', 'audit'),
    ('moderator', 'see'), ('moderator', 'numbers'), ('moderator', 'mute'), ('moderator', 'deaf'),
    ('moderator', 'levels'), ('moderator', 'kick'), ('moderator', 'lock'), ('moderator', 'join'),
    ('moderator', 'dial'), ('moderator', 'record'), ('moderator', 'layout'), ('moderator', 'chat'),
    ('observer', 'see');
