-- The name of the key that a text is sealed with; empty for plain text, null for none.
create function sealed_with(stored text) returns text language sql immutable parallel safe
    return case when stored like 'sealed:%' then split_part(stored, ':', 2) else '' end;

-- What is still sealed with an older key, or with none, is found at once, however much is up to date.
create index customer_strategy_sealed on customer (sealed_with(strategy), id) where strategy is not null;
create index customer_budget_min_sealed on customer (sealed_with(needs ->> 'budgetMin'), id) where needs ->> 'budgetMin' is not null;
create index customer_budget_max_sealed on customer (sealed_with(needs ->> 'budgetMax'), id) where needs ->> 'budgetMax' is not null;
create index customer_change_before_sealed on customer_change (sealed_with(before #>> '{}'), id)
    where before #>> '{}' is not null
      and field in ('contact.phone', 'contact.email', 'contact.wechat', 'strategy', 'needs.budgetMin', 'needs.budgetMax');
create index customer_change_after_sealed on customer_change (sealed_with(after #>> '{}'), id)
    where after #>> '{}' is not null
      and field in ('contact.phone', 'contact.email', 'contact.wechat', 'strategy', 'needs.budgetMin', 'needs.budgetMax');
