-- How a person wants to see a table: its order, filters, page size and columns, as JSON. One row for each person and table that was
-- changed; the names of tables are Gavel's own, so a person has no more rows than there are tables.
create table table_preference (
    -- As in account.login; also of people whose account is at the switch only.
    login varchar(128) not null,
    table_name varchar(32) not null,
    look varchar(4000) not null,
    constraint table_preference_pk primary key (login, table_name)
);
