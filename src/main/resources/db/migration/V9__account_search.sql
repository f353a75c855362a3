-- By what an account is found: its login and its name in the form of org.gavel.conference.SearchText, and the letters and digits of both.
-- Accounts from before have none until Gavel starts (org.gavel.administration.AccountFolding).
alter table account add column folded varchar(2048);
alter table account add column joined varchar(2048);
