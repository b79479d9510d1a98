-- Of the name as it is searched in, whatever its width and case, in the order of the newest first. What stood in for it knew no width.
create index customer_by_first_character on customer (left(search_text, 1), id);
drop index customer_name;
