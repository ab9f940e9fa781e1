extension AreaName {
  /// Names with words that one country has alone, and with spellings that the other tables do not have.
  static let further: [AreaName] =
    rows(
      "id",
      """
      Provinsi Jawa Barat | Jawa Barat | province | IDN
      Propinsi Aceh | Aceh | province | IDN
      Kabupaten Jayapura | Jayapura | district | IDN
      Kecamatan Sentani | Sentani | district | IDN
      """)
    + rows(
      "th vi zh ms",
      """
      Changwat Narathiwat | Narathiwat | province | THA
      Tỉnh Quảng Ngãi | Quảng Ngãi | province | VNM
      Yunnan Sheng | Yunnan | province | CHN
      Negeri Sabah | Sabah | province | MYS
      """)
    + rows(
      "de fr",
      """
      Kanton Bern | Bern | province | CHE
      Émirat de Dubaï | Dubaï | province | ARE
      """)
    + rows(
      "es",
      """
      Comunidad de Madrid | Madrid | province | ESP
      Comunidad Foral de Navarra | Navarra | province | ESP
      Comunidad Autónoma de Aragón | Aragón | province | ESP
      """)
    + rows(
      "pl",
      """
      województwo lubelskie | lubelskie | province | POL
      Woiwodschaft Masowien | Masowien | province | POL
      Мазовецкое воеводство | Мазовецкое | province | POL
      """)
    + rows(
      "und",
      """
      Voblast de Minsk | Minsk | province | BLR
      Мінская вобласць | Мінская | province | BLR
      Almaty oblysy | Almaty | province | KAZ
      Алматы облысы | Алматы | province | KAZ
      Dornod Aimag | Dornod | province | MNG
      Ulaswali Rustaq | Rustaq | district | AFG
      Rustaq Ulaswaly | Rustaq | district | AFG
      Wuleswali-ye Rustaq | Rustaq | district | AFG
      Woluswalei Chah Ab | Chah Ab | district | AFG
      уласвали Рустак | Рустак | district | AFG
      districts of Rustaq | Rustaq | district | AFG
      Rustaq districts | Rustaq | district | AFG
      Rustaq DAC | Rustaq | seat | AFG
      Rustaq District DAC | Rustaq | seat | AFG
      Rustaq District Administrative Center | Rustaq | seat | AFG
      ولسوالی‌های رستاق | رستاق | district | AFG
      ولسوالی های رستاق | رستاق | district | AFG
      مقاطعة مونو | مونو | province | BEN
      """)
}
