SELECT nomor_agenda, status, alasan, catatan, tanggal_selesai, hasil::text AS hasil
  FROM rujukan.usulan_masuk
 WHERE id_rujukan = :id_rujukan
