-- The active pupils whose own NIK, or whose mother's, father's or guardian's NIK, is the one asked for.
-- Active: still registered (jenis_keluar_id IS NULL), in a class (jenis_rombel = 1) of the asked semester at the school of that
-- registration, and deleted in none of the tables.
-- The parameters are cast to the columns' own type: compared with a text, the columns would lose their indexes.
SELECT pd.peserta_didik_id,
       pd.nama,
       pd.jenis_kelamin,
       pd.tanggal_lahir,
       pd.nisn,
       pd.nik,
       pd.nik_ibu,
       pd.nik_ayah,
       pd.nik_wali,
       pd.layak_pip,
       alasan.alasan_layak_pip,
       pd.penerima_kip,
       pd.no_kip,
       s.npsn,
       s.nama AS nama_sekolah,
       s.status_sekolah,
       rb.semester_id,
       rb.tingkat_pendidikan_id,
       rb.nama AS nama_rombel
  FROM public.peserta_didik pd
  JOIN public.registrasi_peserta_didik rpd ON rpd.peserta_didik_id = pd.peserta_didik_id
  JOIN public.sekolah s ON s.sekolah_id = rpd.sekolah_id
  JOIN public.anggota_rombel ar ON ar.peserta_didik_id = pd.peserta_didik_id
  JOIN public.rombongan_belajar rb ON rb.rombongan_belajar_id = ar.rombongan_belajar_id
   AND rb.sekolah_id = rpd.sekolah_id
  LEFT JOIN ref.alasan_layak_pip alasan ON alasan.id_layak_pip = pd.id_layak_pip
 WHERE (pd.nik = CAST(:#nik AS char(16))
    OR pd.nik_ibu = CAST(:#nik AS char(16))
    OR pd.nik_ayah = CAST(:#nik AS char(16))
    OR pd.nik_wali = CAST(:#nik AS char(16)))
   AND rpd.jenis_keluar_id IS NULL
   AND rb.jenis_rombel = 1
   AND rb.semester_id = CAST(:#semester AS char(5))
   AND pd.soft_delete = 0
   AND rpd.soft_delete = 0
   AND s.soft_delete = 0
   AND ar.soft_delete = 0
   AND rb.soft_delete = 0
 ORDER BY pd.tanggal_lahir, pd.nama, pd.peserta_didik_id, rpd.tanggal_masuk_sekolah DESC, rb.nama
