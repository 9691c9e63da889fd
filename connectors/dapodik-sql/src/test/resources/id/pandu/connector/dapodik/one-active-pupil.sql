TRUNCATE public.peserta_didik, public.registrasi_peserta_didik, public.sekolah, public.rombongan_belajar, public.anggota_rombel,
         ref.semester, ref.tingkat_pendidikan, ref.jenis_keluar, ref.alasan_layak_pip;

INSERT INTO ref.semester VALUES
  ('20252', 2025, '2025/2026 Genap', 2, 0, '2026-01-01', '2026-06-30'),
  ('20261', 2026, '2026/2027 Ganjil', 1, 1, '2026-07-01', '2026-12-31');
INSERT INTO ref.tingkat_pendidikan VALUES (8, '8', 'Kelas 8');
INSERT INTO ref.jenis_keluar VALUES ('1', 'Lulus');
INSERT INTO ref.alasan_layak_pip VALUES (1, 'Pemegang PKH/KPS/KKS');

INSERT INTO public.sekolah (sekolah_id, nama, npsn, bentuk_pendidikan_id, kode_wilayah, status_sekolah, create_date, last_update, last_sync, updater_id)
VALUES ('00000000-0000-0000-0000-0000000000a1', 'SMP NEGERI 1 CONTOH', '20399911', 6, '031400', 1, now(), now(), now(), gen_random_uuid()),
       ('00000000-0000-0000-0000-0000000000a2', 'SMP CONTOH LAMA', '20399912', 6, '031400', 2, now(), now(), now(), gen_random_uuid());

INSERT INTO public.peserta_didik (peserta_didik_id, nama, jenis_kelamin, nisn, nik, tanggal_lahir, nik_ibu, layak_pip, penerima_kip, no_kip, id_layak_pip,
                                  create_date, last_update, last_sync, updater_id)
VALUES ('00000000-0000-0000-0000-0000000000b1', 'BUDI CONTOH', 'L', '0129990011', '3314100904129994', '2012-04-09', '3314105203909991', 1, 1, 'KIP001', 1,
        now(), now(), now(), gen_random_uuid());

INSERT INTO public.registrasi_peserta_didik (registrasi_id, peserta_didik_id, sekolah_id, jenis_pendaftaran_id, tanggal_masuk_sekolah,
                                             create_date, last_update, last_sync, updater_id)
VALUES ('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-0000000000a1', 1, '2025-07-14',
        now(), now(), now(), gen_random_uuid());

INSERT INTO public.rombongan_belajar (rombongan_belajar_id, semester_id, sekolah_id, tingkat_pendidikan_id, nama, jenis_rombel,
                                      create_date, last_update, last_sync, updater_id)
VALUES ('00000000-0000-0000-0000-0000000000d1', '20261', '00000000-0000-0000-0000-0000000000a1', 8, 'VIII A', 1, now(), now(), now(), gen_random_uuid()),
       ('00000000-0000-0000-0000-0000000000d2', '20261', '00000000-0000-0000-0000-0000000000a2', 8, 'VIII Z', 1, now(), now(), now(), gen_random_uuid());

INSERT INTO public.anggota_rombel (anggota_rombel_id, rombongan_belajar_id, peserta_didik_id, jenis_pendaftaran_id,
                                   create_date, last_update, last_sync, updater_id)
VALUES ('00000000-0000-0000-0000-0000000000e1', '00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000b1', 1,
        now(), now(), now(), gen_random_uuid());
