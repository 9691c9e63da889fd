REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public, ref TO pandu_baca;
GRANT SELECT ON ALL TABLES IN SCHEMA public, ref TO pandu_baca;
GRANT USAGE ON SCHEMA rujukan TO pandu_usul, petugas_disdik;
GRANT SELECT ON rujukan.usulan_masuk TO pandu_usul, petugas_disdik;
GRANT INSERT (id_rujukan, nomor_rujukan, nisn, nik, nama, tanggal_lahir, jenis_kelamin, keberadaan, jenis_usulan, keterangan, prioritas,
    instansi_pengirim, tanggal_usulan) ON rujukan.usulan_masuk TO pandu_usul;
GRANT UPDATE (status, alasan, catatan, hasil, tanggal_selesai, last_update), DELETE ON rujukan.usulan_masuk TO petugas_disdik;
