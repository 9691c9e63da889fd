-- What agencies' answers of before a moment are void. Every node reads it, and forgets it when no answer can be older.

CREATE TABLE cache_invalidation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    agency text NOT NULL,
    facets text[] NOT NULL,
    persons text[]
);
COMMENT ON COLUMN cache_invalidation.persons IS 'Keyed hashes under every live key, as the cache has them; null for everybody';

CREATE INDEX cache_invalidation_at ON cache_invalidation (at);

GRANT SELECT, INSERT, DELETE ON cache_invalidation TO "${app_role}";
