-- The service request that a task is about, as its model says it. Text that is no uuid is none.
alter table task_about add column service_request_id uuid generated always as
    (substring(about from '"serviceRequestId"\s*:\s*"([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"')::uuid) stored;
create index task_about_service_request on task_about (service_request_id) where service_request_id is not null;
