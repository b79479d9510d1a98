-- A job that stopped comes back when its incident is resolved. Null where that was not noted; -1 where no job stands behind it.
alter table incident add column job_key bigint;
create index incident_job on incident (job_key) where resolved_at is null;
