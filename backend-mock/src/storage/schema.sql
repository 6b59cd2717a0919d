-- What a world keeps. Times are texts such as 2026-12-01T09:00:00+02:00; drafts, what was sent
-- and attachments are JSON or bytes as they came. A file with another schema is refused. When types in
-- JSON change, count here, so that a file that has the old ones is refused too: 2.

CREATE TABLE property (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE session (
    token_hash   TEXT PRIMARY KEY,
    -- The same for all tokens that a session has had.
    id           TEXT NOT NULL,
    is_replaced  INTEGER NOT NULL,
    persona      TEXT NOT NULL,
    organisation TEXT,
    started_at   TEXT NOT NULL,
    used_at      TEXT NOT NULL
) STRICT;

-- The latest visit of a person to an organisation. A session is one visit, however often it chooses.
CREATE TABLE visit (
    persona      TEXT NOT NULL,
    organisation TEXT NOT NULL,
    session      TEXT NOT NULL,
    began_at     TEXT NOT NULL,
    -- When the visit before it began.
    before       TEXT,
    PRIMARY KEY (persona, organisation)
) STRICT;

CREATE TABLE revoked_mandate (
    persona      TEXT NOT NULL,
    organisation TEXT NOT NULL,
    PRIMARY KEY (persona, organisation)
) STRICT;

CREATE TABLE removed_draft (
    id           TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    persona      TEXT NOT NULL
) STRICT;

-- Who has saved a filing last.
CREATE TABLE saved_draft (
    id      TEXT PRIMARY KEY,
    persona TEXT NOT NULL
) STRICT;

CREATE TABLE application (
    id           TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    service      TEXT NOT NULL,
    status       TEXT NOT NULL,
    version      INTEGER NOT NULL,
    -- Grows over all applications, to show which was saved last when the clock is stopped.
    save_number  INTEGER NOT NULL UNIQUE,
    saved_at     TEXT NOT NULL,
    draft        TEXT NOT NULL,
    -- What has happened to it since it was first sent.
    history      TEXT NOT NULL,
    sent         TEXT,
    accepted_at  TEXT,
    -- When it ended or lapsed with the customership; it counts for nothing from then on.
    ended_at     TEXT
) STRICT;

CREATE UNIQUE INDEX one_application_on_its_way
    ON application (organisation, service) WHERE status <> 'accepted' AND ended_at IS NULL;

CREATE UNIQUE INDEX reference_number
    ON application (sent ->> '$.receipt.reference');

CREATE TABLE status_change (
    application TEXT NOT NULL,
    before      TEXT NOT NULL,
    after       TEXT NOT NULL
) STRICT;

CREATE TRIGGER note_status_change
    AFTER UPDATE OF status ON application WHEN old.status <> new.status
    BEGIN
        INSERT INTO status_change VALUES (new.id, old.status, new.status);
    END;

CREATE TABLE commitment (
    application  TEXT NOT NULL REFERENCES application (id),
    organisation TEXT NOT NULL,
    version      TEXT NOT NULL,
    language     TEXT NOT NULL,
    hash         TEXT NOT NULL,
    person       TEXT NOT NULL,
    basis        TEXT NOT NULL,
    position     TEXT,
    signed_at    TEXT NOT NULL,
    -- When it ended with the customership.
    ended_at     TEXT,
    PRIMARY KEY (application, hash)
) STRICT;

CREATE TABLE customership (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    organisation TEXT NOT NULL,
    version      INTEGER NOT NULL,
    saved_at     TEXT NOT NULL,
    -- The number of the sending or change that updated it last.
    sequence     INTEGER NOT NULL,
    data         TEXT NOT NULL,
    ended_at     TEXT
) STRICT;

CREATE UNIQUE INDEX one_customership_at_a_time
    ON customership (organisation) WHERE ended_at IS NULL;

CREATE TABLE customership_change (
    customership INTEGER NOT NULL REFERENCES customership (id),
    -- The version that the change has made; that of an accepted application may change several sections.
    version      INTEGER NOT NULL,
    record       TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX one_change_of_section
    ON customership_change (customership, version, record ->> '$.section');

CREATE UNIQUE INDEX reference_number_of_change
    ON customership_change (record ->> '$.reference', record ->> '$.section');

CREATE TABLE termination (
    id           TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    status       TEXT NOT NULL,
    version      INTEGER NOT NULL,
    saved_at     TEXT NOT NULL,
    draft        TEXT NOT NULL,
    sent         TEXT,
    effective_at TEXT
) STRICT;

CREATE UNIQUE INDEX one_termination_on_its_way
    ON termination (organisation) WHERE status <> 'effective';

CREATE UNIQUE INDEX termination_reference_number
    ON termination (sent ->> '$.receipt.reference');

-- The PDF documents that were signed, byte for byte: texts are renewed, what was signed stays.
CREATE TABLE signed_document (
    -- The application or the termination in which it was signed.
    filing     TEXT NOT NULL,
    -- The hash of the text that was signed.
    hash       TEXT NOT NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (filing, hash)
) STRICT;

CREATE TABLE idempotency (
    person       TEXT NOT NULL,
    organisation TEXT NOT NULL,
    operation    TEXT NOT NULL,
    key          TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    answer       TEXT NOT NULL,
    PRIMARY KEY (person, organisation, operation, key)
) STRICT;

CREATE TABLE letter (
    n            INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    organisation TEXT NOT NULL,
    service      TEXT,
    reference    TEXT NOT NULL,
    recipient    TEXT NOT NULL,
    language     TEXT NOT NULL,
    subject      TEXT NOT NULL,
    text         TEXT NOT NULL,
    posted_at    TEXT NOT NULL
) STRICT;

CREATE TABLE attachment (
    letter     INTEGER NOT NULL REFERENCES letter (n),
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (letter, position)
) STRICT;
