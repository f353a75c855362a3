-- What of the audit is searched, in the form of org.gavel.conference.SearchText: without accents, in one case and width, digits of a number
-- together. It only finds lines and proves nothing: their hashes do not cover it, and lines from before have none.
create table audit_search (
    chain varchar(36) not null,
    seq bigint not null,
    actor varchar(1024) not null,
    folded text not null,
    constraint audit_search_pk primary key (chain, seq)
);
