-- They had all the same one, the empty text. What has no key gets one in the background.
update customer set keyed_with = null
where id in (select customer_id from customer_key where key = '' and kind = 'name');
