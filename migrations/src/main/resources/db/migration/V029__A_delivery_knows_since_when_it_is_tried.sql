-- When the first attempt was, since it was queued or sent again by hand: from then on it is tried for so long, whatever pauses
-- the other side asks for. What is being tried already begins anew with its next attempt.
alter table delivery add column tried_since timestamptz;
