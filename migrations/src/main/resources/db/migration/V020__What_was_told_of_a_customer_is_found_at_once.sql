create index notification_customer on notification (customer_id, kind, created_at);
