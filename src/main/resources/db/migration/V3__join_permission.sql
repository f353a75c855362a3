-- Joining a room with one's own call is a permission of its own. Who has the starting sets of administrators and moderators gets it, as
-- on a first start; all others are given it by an administrator.
insert into role_permission (role_id, permission)
select r.id, 'join' from role r
where r.starting_set in ('administrator', 'moderator')
  and not exists (select 1 from role_permission p where p.role_id = r.id and p.permission = 'join');

-- Other nodes, which run already, notice that there was a change.
update configuration set version = version + 1;
