create table code (
    list     text    not null,
    code     text    not null,
    zh       text    not null,
    en       text    not null,
    position integer not null,
    primary key (list, code)
);

insert into code (list, code, zh, en, position) values
    ('industry', 'electronics-manufacturing', '电子制造', 'Electronics manufacturing', 1),
    ('industry', 'machinery', '机械装备', 'Machinery', 2),
    ('industry', 'automotive', '汽车', 'Automotive', 3),
    ('industry', 'chemicals', '化工', 'Chemicals', 4),
    ('industry', 'food-beverage', '食品饮料', 'Food and beverage', 5),
    ('industry', 'medical', '医疗健康', 'Medical and health', 6),
    ('industry', 'retail', '零售', 'Retail', 7),
    ('industry', 'logistics', '物流', 'Logistics', 8),
    ('industry', 'construction', '建筑', 'Construction', 9),
    ('industry', 'finance', '金融', 'Finance', 10),
    ('industry', 'education', '教育', 'Education', 11),
    ('industry', 'software', '软件与互联网', 'Software and internet', 12),
    ('industry', 'other', '其他', 'Other', 99),
    ('size', '1-20', '1–20 人', '1–20 people', 1),
    ('size', '20-100', '20–100 人', '20–100 people', 2),
    ('size', '100-500', '100–500 人', '100–500 people', 3),
    ('size', '500-2000', '500–2000 人', '500–2,000 people', 4),
    ('size', '2000+', '2000 人以上', 'Over 2,000 people', 5),
    ('source', 'exhibition', '展会', 'Exhibition', 1),
    ('source', 'referral', '转介绍', 'Referral', 2),
    ('source', 'website', '官网', 'Website', 3),
    ('source', 'phone', '电话', 'Telephone', 4),
    ('source', 'advertising', '广告', 'Advertising', 5),
    ('source', 'social-media', '社交媒体', 'Social media', 6),
    ('source', 'partner', '合作伙伴', 'Partner', 7),
    ('source', 'other', '其他', 'Other', 99);

-- The last number issued in a month (CUS + yyyyMM + counter).
create table customer_number (
    month text    primary key,
    last  integer not null
);

create table customer (
    id               uuid           primary key default uuidv7(),
    number           text           not null unique,
    name             text           not null,
    industry         text           not null,
    size             text           not null,
    source           text           not null,
    first_contact_on date           not null,
    website          text,
    initial_need     text,
    remarks          text,
    status           text           not null default 'potential' check (status in ('potential', 'intent', 'won', 'lost', 'silent')),
    grade            text           check (grade in ('A', 'B', 'C')),
    owner_id         uuid           not null references app_user,
    tags             text[]         not null default '{}',
    needs            jsonb,
    plan             jsonb,
    evaluation       jsonb,
    version          bigint         not null default 0,
    created_at       timestamptz    not null,
    updated_at       timestamptz    not null
);
create index customer_owner on customer (owner_id, id desc);
create index customer_name on customer (lower(name) text_pattern_ops);

create table contact (
    id          uuid primary key default uuidv7(),
    customer_id uuid not null references customer,
    name        text not null,
    title       text not null,
    phone       text,
    email       text
);
create index contact_customer on contact (customer_id);

create table interaction (
    id                 uuid        primary key default uuidv7(),
    customer_id        uuid        not null references customer,
    occurred_at        timestamptz not null,
    channel            text        not null,
    participants       text        not null,
    summary            text        not null,
    feedback           text        not null,
    next_action        text,
    next_action_due_at timestamptz,
    outcome            text        not null,
    recorded_by        text        not null,
    created_at         timestamptz not null
);
create index interaction_customer on interaction (customer_id, occurred_at desc, id desc);

create table contract (
    id           uuid           primary key default uuidv7(),
    customer_id  uuid           not null references customer,
    number       text           not null,
    effective_on date           not null,
    ends_on      date           not null,
    amount       numeric(18, 2) not null,
    signed_at    timestamptz    not null,
    renewal      jsonb,
    check (ends_on > effective_on)
);
create index contract_customer on contract (customer_id, ends_on desc);

create table care_visit (
    id           uuid        primary key default uuidv7(),
    customer_id  uuid        not null references customer,
    satisfaction integer     not null check (satisfaction between 1 and 5),
    feedback     text        not null,
    improvement  text,
    new_needs    text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null
);
create index care_visit_customer on care_visit (customer_id, recorded_at desc);
