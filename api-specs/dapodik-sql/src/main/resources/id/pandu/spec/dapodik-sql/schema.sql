-- Subset of the PostgreSQL database behind Dapodik: what a lookup of pupils needs, with native names and types.
-- Runs on an empty database. No data, no roles.

CREATE SCHEMA ref;

CREATE TABLE ref.semester (
    semester_id      char(5)      PRIMARY KEY,
    tahun_ajaran_id  numeric(4)   NOT NULL,
    nama             varchar(20)  NOT NULL,
    semester         numeric(1)   NOT NULL,
    periode_aktif    numeric(1)   NOT NULL,
    tanggal_mulai    date         NOT NULL,
    tanggal_selesai  date         NOT NULL
);

CREATE TABLE ref.tingkat_pendidikan (
    tingkat_pendidikan_id  numeric(2)   PRIMARY KEY,
    kode                   varchar(5)   NOT NULL,
    nama                   varchar(20)  NOT NULL
);

CREATE TABLE ref.jenis_keluar (
    jenis_keluar_id  char(1)      PRIMARY KEY,
    ket_keluar       varchar(40)  NOT NULL
);

CREATE TABLE ref.alasan_layak_pip (
    id_layak_pip      integer      PRIMARY KEY,
    alasan_layak_pip  varchar(60)  NOT NULL
);

CREATE TABLE public.sekolah (
    sekolah_id            uuid           PRIMARY KEY,
    nama                  varchar(100)   NOT NULL,
    nss                   char(12),
    npsn                  char(8),
    bentuk_pendidikan_id  smallint       NOT NULL,
    alamat_jalan          varchar(80),
    desa_kelurahan        varchar(60),
    kode_wilayah          char(8)        NOT NULL,
    kode_pos              char(5),
    lintang               numeric(18,12),
    bujur                 numeric(18,12),
    status_sekolah        numeric(1)     NOT NULL,
    create_date           timestamp      NOT NULL,
    last_update           timestamp      NOT NULL,
    soft_delete           numeric(1)     NOT NULL DEFAULT 0,
    last_sync             timestamp      NOT NULL,
    updater_id            uuid           NOT NULL
);

CREATE TABLE public.peserta_didik (
    peserta_didik_id      uuid           PRIMARY KEY,
    nama                  varchar(100)   NOT NULL,
    jenis_kelamin         char(1)        NOT NULL,
    nisn                  char(10),
    nik                   char(16),
    no_kk                 char(16),
    tempat_lahir          varchar(32),
    tanggal_lahir         date           NOT NULL,
    agama_id              smallint,
    kebutuhan_khusus_id   integer        NOT NULL DEFAULT 0,
    alamat_jalan          varchar(80),
    rt                    numeric(2),
    rw                    numeric(2),
    nama_dusun            varchar(60),
    desa_kelurahan        varchar(60),
    kode_wilayah          char(8),
    kode_pos              char(5),
    lintang               numeric(18,12),
    bujur                 numeric(18,12),
    nik_ayah              char(16),
    nik_ibu               char(16),
    nik_wali              char(16),
    nama_ayah             varchar(100),
    nama_ibu_kandung      varchar(100),
    nama_wali             varchar(100),
    penerima_kps          numeric(1)     NOT NULL DEFAULT 0,
    no_kps                varchar(80),
    layak_pip             numeric(1)     NOT NULL DEFAULT 0,
    penerima_kip          numeric(1)     NOT NULL DEFAULT 0,
    no_kip                varchar(6),
    nm_kip                varchar(100),
    no_kks                varchar(6),
    id_layak_pip          integer        REFERENCES ref.alasan_layak_pip,
    reg_akta_lahir        varchar(80),
    kewarganegaraan       char(2)        NOT NULL DEFAULT 'ID',
    create_date           timestamp      NOT NULL,
    last_update           timestamp      NOT NULL,
    soft_delete           numeric(1)     NOT NULL DEFAULT 0,
    last_sync             timestamp      NOT NULL,
    updater_id            uuid           NOT NULL
);

CREATE TABLE public.registrasi_peserta_didik (
    registrasi_id          uuid         PRIMARY KEY,
    peserta_didik_id       uuid         NOT NULL REFERENCES public.peserta_didik,
    sekolah_id             uuid         NOT NULL REFERENCES public.sekolah,
    jenis_pendaftaran_id   numeric(1)   NOT NULL,
    nipd                   varchar(18),
    tanggal_masuk_sekolah  date         NOT NULL,
    jenis_keluar_id        char(1)      REFERENCES ref.jenis_keluar,
    tanggal_keluar         date,
    keterangan             varchar(128),
    create_date            timestamp    NOT NULL,
    last_update            timestamp    NOT NULL,
    soft_delete            numeric(1)   NOT NULL DEFAULT 0,
    last_sync              timestamp    NOT NULL,
    updater_id             uuid         NOT NULL
);

CREATE TABLE public.rombongan_belajar (
    rombongan_belajar_id   uuid         PRIMARY KEY,
    semester_id            char(5)      NOT NULL REFERENCES ref.semester,
    sekolah_id             uuid         NOT NULL REFERENCES public.sekolah,
    tingkat_pendidikan_id  numeric(2)   NOT NULL REFERENCES ref.tingkat_pendidikan,
    nama                   varchar(30)  NOT NULL,
    jenis_rombel           numeric(2)   NOT NULL,
    create_date            timestamp    NOT NULL,
    last_update            timestamp    NOT NULL,
    soft_delete            numeric(1)   NOT NULL DEFAULT 0,
    last_sync              timestamp    NOT NULL,
    updater_id             uuid         NOT NULL
);

CREATE TABLE public.anggota_rombel (
    anggota_rombel_id     uuid        PRIMARY KEY,
    rombongan_belajar_id  uuid        NOT NULL REFERENCES public.rombongan_belajar,
    peserta_didik_id      uuid        NOT NULL REFERENCES public.peserta_didik,
    jenis_pendaftaran_id  numeric(1)  NOT NULL,
    create_date           timestamp   NOT NULL,
    last_update           timestamp   NOT NULL,
    soft_delete           numeric(1)  NOT NULL DEFAULT 0,
    last_sync             timestamp   NOT NULL,
    updater_id            uuid        NOT NULL
);

CREATE INDEX peserta_didik_nik ON public.peserta_didik (nik);
CREATE INDEX peserta_didik_nik_ayah ON public.peserta_didik (nik_ayah);
CREATE INDEX peserta_didik_nik_ibu ON public.peserta_didik (nik_ibu);
CREATE INDEX peserta_didik_nik_wali ON public.peserta_didik (nik_wali);
CREATE INDEX peserta_didik_no_kk ON public.peserta_didik (no_kk);
CREATE INDEX registrasi_peserta_didik_pupil ON public.registrasi_peserta_didik (peserta_didik_id);
CREATE INDEX rombongan_belajar_school ON public.rombongan_belajar (sekolah_id, semester_id);
CREATE INDEX anggota_rombel_pupil ON public.anggota_rombel (peserta_didik_id);
CREATE INDEX anggota_rombel_class ON public.anggota_rombel (rombongan_belajar_id);
