-- Pictures and documents of a project. Their bytes stand in the file store under their hash.
-- standing: FREE; HELD while somebody's objection is looked at; HIDDEN once taken down.
create table project_picture (
    city_id       text        not null,
    id            uuid        not null,
    project_id    uuid        not null,
    purpose       text        not null check (purpose in ('GALLERY', 'EVIDENCE')),
    position      int         not null check (position > 0),
    alt_fa        text        check (alt_fa <> ''),
    alt_en        text        check (alt_en <> ''),
    standing      text        not null default 'FREE' check (standing in ('FREE', 'HELD', 'HIDDEN')),
    attached_kind text        check (attached_kind ~ '^[a-z][a-z-]{1,40}$'),
    attached_id   uuid,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null default now(),
    version       bigint      not null default 1 check (version > 0),
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    -- An order is written row by row.
    constraint one_picture_a_place unique (city_id, project_id, purpose, position) deferrable initially deferred,
    constraint said_in_words check (alt_fa is not null or alt_en is not null),
    constraint attached_to_something check ((attached_kind is null) = (attached_id is null)),
    constraint only_evidence_is_attached check (attached_kind is null or purpose = 'EVIDENCE')
);
create index project_picture_attached on project_picture (city_id, attached_kind, attached_id) where attached_kind is not null;
select city_owned('project_picture');
grant select, insert, update, delete on project_picture to ${service_role};

create table project_picture_width (
    city_id    text   not null,
    picture_id uuid   not null,
    width      int    not null check (width > 0),
    height     int    not null check (height > 0),
    bytes      bigint not null check (bytes > 0),
    sha256     text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (city_id, picture_id, width),
    foreign key (city_id, picture_id) references project_picture (city_id, id) on delete cascade
);
select city_owned('project_picture_width');
grant select, insert on project_picture_width to ${service_role};

create table project_document (
    city_id       text        not null,
    id            uuid        not null,
    project_id    uuid        not null,
    name          text        not null check (length(name) between 1 and 200),
    content_type  text        not null,
    bytes         bigint      not null check (bytes > 0),
    sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    visibility    text        not null check (visibility in ('PUBLIC', 'TEAM_AND_OFFICIALS', 'OFFICIALS')),
    standing      text        not null default 'FREE' check (standing in ('FREE', 'HELD', 'HIDDEN')),
    attached_kind text        check (attached_kind ~ '^[a-z][a-z-]{1,40}$'),
    attached_id   uuid,
    uploaded_by   text        not null,
    uploaded_at   timestamptz not null default now(),
    version       bigint      not null default 1 check (version > 0),
    primary key (city_id, id),
    foreign key (city_id, project_id) references project (city_id, id),
    constraint attached_to_something check ((attached_kind is null) = (attached_id is null))
);
create index project_document_of on project_document (city_id, project_id, uploaded_at, id);
create index project_document_attached on project_document (city_id, attached_kind, attached_id) where attached_kind is not null;
select city_owned('project_document');
grant select, insert, update, delete on project_document to ${service_role};
