UPDATE rujukan.usulan_masuk
   SET status = 'Ditolak', alasan = 'KUOTA_PENUH', catatan = 'Anggaran seragam tahun ini habis', last_update = now()
 WHERE id_rujukan = '0197b7a0-0000-7000-8000-000000000001'
