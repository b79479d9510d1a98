-- Whether anything still stands where something has stopped, however much does.
create index incident_place on incident (process_id, element_id) where resolved_at is null;
