-- The education office's work list (reference contract, no published interface): what others propose to it, and what it makes of that.
-- Runs after schema.sql. No data, no roles.

CREATE SCHEMA rujukan;

CREATE TABLE rujukan.usulan_masuk (
    id_rujukan         uuid           PRIMARY KEY,
    nomor_rujukan      varchar(60)    NOT NULL,
    nisn               char(10),
    nik                char(16),
    nama               varchar(200),
    tanggal_lahir      date,
    jenis_kelamin      char(1)        CHECK (jenis_kelamin IN ('L', 'P')),
    keberadaan         varchar(4000),
    jenis_usulan       varchar(100)   NOT NULL,
    keterangan         varchar(8000)  NOT NULL,
    prioritas          varchar(10)    NOT NULL CHECK (prioritas IN ('BIASA', 'MENDESAK', 'SEGERA', 'DARURAT')),
    instansi_pengirim  varchar(200)   NOT NULL,
    tanggal_usulan     timestamptz    NOT NULL,
    waktu_masuk        timestamptz    NOT NULL DEFAULT now(),
    urutan             bigint         GENERATED ALWAYS AS IDENTITY,
    nomor_agenda       varchar(24)    GENERATED ALWAYS AS ('DIKBUD-' || urutan::text) STORED,
    status             varchar(20)    NOT NULL DEFAULT 'Pengajuan' CHECK (status IN (
                           'Pengajuan', 'Diterima', 'Diproses', 'Ditunda', 'Selesai', 'Ditolak', 'Gagal', 'Dibatalkan')),
    alasan             varchar(30)    CHECK (alasan IN (
                           'KUOTA_PENUH', 'TIDAK_MEMENUHI_SYARAT', 'LUAR_WILAYAH', 'BERKAS_KURANG', 'SALAH_INSTANSI', 'GANDA', 'LAINNYA')),
    catatan            varchar(4000),
    hasil              jsonb,
    tanggal_selesai    date,
    last_update        timestamptz    NOT NULL DEFAULT now(),
    CONSTRAINT usulan_masuk_siapa CHECK (coalesce(nisn, nik, nama) IS NOT NULL),
    CONSTRAINT usulan_masuk_ditolak CHECK ((status = 'Ditolak') = (alasan IS NOT NULL)),
    CONSTRAINT usulan_masuk_selesai CHECK ((status = 'Selesai') = (tanggal_selesai IS NOT NULL)),
    CONSTRAINT usulan_masuk_hasil CHECK (hasil IS NULL OR status = 'Selesai')
);

CREATE UNIQUE INDEX usulan_masuk_urutan ON rujukan.usulan_masuk (urutan);
