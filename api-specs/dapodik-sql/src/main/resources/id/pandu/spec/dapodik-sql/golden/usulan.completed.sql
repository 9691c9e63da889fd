UPDATE rujukan.usulan_masuk
   SET status = 'Selesai', catatan = 'Seragam diserahkan', tanggal_selesai = '2026-01-20',
       hasil = '{"barang": [{"kode": "seragam-sekolah", "jumlah": 1}], "layanan": ["pendaftaran-ulang"]}', last_update = now()
 WHERE id_rujukan = '0197b7a0-0000-7000-8000-000000000001'
