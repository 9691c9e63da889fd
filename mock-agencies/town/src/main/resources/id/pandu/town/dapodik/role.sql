-- Logins may connect to the offices' databases only. Readers only read, and senders only hand proposals in; the staff decide on them.
REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;
DROP ROLE IF EXISTS pandu_baca, pandu_usul, petugas_disdik;
CREATE ROLE pandu_baca LOGIN PASSWORD 'sandbox' NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT CONNECTION LIMIT 200;
ALTER ROLE pandu_baca SET default_transaction_read_only = on;
CREATE ROLE pandu_usul LOGIN PASSWORD 'sandbox' NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT CONNECTION LIMIT 200;
CREATE ROLE petugas_disdik NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT;
