-- A combination is one entry of the index, so that those who have it are read, and not all who have its parts. Written in the order industry, status, grade.
alter table customer alter column facets set expression as (array_remove(array[
    'owner:' || owner_id, 'kind:' || kind, 'industry:' || industry, 'size:' || size, 'source:' || source, 'status:' || status,
    'grade:' || grade, 'tier:' || value_tier, 'quadrant:' || quadrant,
    'industry+status:' || industry || '+' || status, 'industry+grade:' || industry || '+' || grade, 'status+grade:' || status || '+' || grade,
    'industry+status+grade:' || industry || '+' || status || '+' || grade], null));

-- What the planner knows of the facets went with the old ones.
analyze customer (facets);
