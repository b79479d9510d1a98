-- A relay that takes everything proves nothing of an address: what was reported later is not forgotten at the next success.
alter table suppression add column reported boolean not null default false;
