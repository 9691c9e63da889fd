INSERT INTO rujukan.usulan_masuk (
       id_rujukan, nomor_rujukan, nik, nama, tanggal_lahir, jenis_kelamin, keberadaan,
       jenis_usulan, keterangan, prioritas, instansi_pengirim, tanggal_usulan)
VALUES (:id_rujukan, :nomor_rujukan, :nik, :nama, :tanggal_lahir, :jenis_kelamin, :keberadaan,
       :jenis_usulan, :keterangan, :prioritas, :instansi_pengirim, :tanggal_usulan)
    ON CONFLICT (id_rujukan) DO NOTHING
