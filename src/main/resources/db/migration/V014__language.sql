-- The language that an official has chosen (语言): zh or en. Who has no row has never chosen, and is spoken to in Chinese.
create table language_choice (
    official  uuid primary key references official (id) on delete cascade,
    language  text not null check (language in ('zh', 'en')),
    chosen_at timestamptz not null
);
