INSERT INTO rujukan.usulan_masuk (
    id_rujukan, nomor_rujukan, nik, nama, tanggal_lahir, jenis_kelamin, keberadaan,
    jenis_usulan, keterangan, prioritas, instansi_pengirim, tanggal_usulan)
VALUES (
    '0197b7a0-0000-7000-8000-000000000001', 'RJK-3314-20260115-7F3K9A', '3314100904129994', 'BUDI CONTOH', '2012-04-09', 'L',
    'Di belakang balai desa, ibunya di rumah pada sore hari', 'school-supplies', 'Perlu seragam; barang: seragam-sekolah 1', 'MENDESAK',
    'Dinas Sosial Kabupaten Sragen', '2026-01-15T08:30:00+07:00')
ON CONFLICT (id_rujukan) DO NOTHING
