INSERT INTO rujukan.usulan_masuk (
    id_rujukan, nomor_rujukan, nama, jenis_usulan, keterangan, prioritas, instansi_pengirim, tanggal_usulan)
VALUES (
    '0197b7a0-0000-7000-8000-000000000002', 'RJK-3314-20260115-7F3K9B', 'ANAK CONTOH TANPANIK', 'out-of-school', 'Anak belum punya NIK, tidak bersekolah',
    'BIASA', 'Dinas Sosial Kabupaten Sragen', '2026-01-15T08:30:00+07:00')
ON CONFLICT (id_rujukan) DO NOTHING
