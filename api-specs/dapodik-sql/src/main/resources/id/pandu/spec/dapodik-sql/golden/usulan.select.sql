SELECT nomor_agenda, status, alasan, catatan, tanggal_selesai, hasil, last_update
  FROM rujukan.usulan_masuk
 WHERE id_rujukan = ?
