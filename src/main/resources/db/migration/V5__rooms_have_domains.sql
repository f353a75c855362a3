-- A room is named with its domain where that is not the switch's own, and the audit names it always so: name@domain.
alter table access_grant alter column room set data type varchar(257);
alter table named_room alter column number set data type varchar(257);
alter table audit_line alter column room set data type varchar(257);
