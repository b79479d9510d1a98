-- Each way of looking back at a customer begins at the newest and reads no more than it shows.
create index task_done on task (customer_id, closed_at desc, key desc) where state = 'completed';
create index contract_signed on contract (customer_id, signed_at desc, id desc);
create index service_request_opened on service_request (customer_id, opened_at desc, id desc);
create index survey_answered on survey (customer_id, answered_at desc, id desc) where answered_at is not null;
create index delivery_sent_to_customer on delivery (customer_id, sent_at desc, id desc)
    where customer_id is not null and notification_id is null and state = 'sent';
create index customer_handover_handed on customer_handover (customer_id, handed_at desc, id desc);
create index customer_change_status on customer_change (customer_id, changed_at desc, id desc) where field in ('status', 'grade');

-- What still stands in plain text is found at once, however many are sealed.
create index contact_plain on contact (id)
    where (phone not like 'sealed:%' or email not like 'sealed:%' or wechat not like 'sealed:%');
