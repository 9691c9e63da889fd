-- The readers' login: may connect to the offices' databases only, and only read.
REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;
DROP ROLE IF EXISTS pandu_baca;
CREATE ROLE pandu_baca LOGIN PASSWORD 'sandbox' NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT CONNECTION LIMIT 200;
ALTER ROLE pandu_baca SET default_transaction_read_only = on;
