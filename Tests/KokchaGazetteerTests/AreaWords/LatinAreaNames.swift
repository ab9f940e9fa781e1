extension AreaName {
  /// Names in Latin letters.
  static let latin: [AreaName] =
    rows(
      "en",
      """
      Borno State | Borno | province | NGA
      State of Rakhine | Rakhine | province | MMR
      Kherson Oblast | Kherson | province | UKR
      Deir ez-Zor Governorate | Deir ez-Zor | province | SYR
      Province of North Kivu | North Kivu | province | COD
      Turkana County | Turkana | province | KEN
      Rustaq District | Rustaq | district | AFG
      District of Columbia | Columbia | district | USA
      Bakhmut Raion | Bakhmut | district | UKR
      Helmand Prov. | Helmand | province | AFG
      City of Gao | Gao | settlement | MLI
      Gardez town | Gardez | settlement | AFG
      Autonomous Republic of Crimea | Crimea | province | UKR
      Kingdom of Jordan | Jordan | country | JOR
      Rustaq district centre | Rustaq | seat | AFG
      Provincial capital of Takhar | Takhar | seat | AFG
      Harris County | Harris | district | USA
      Republic of the Gambia | Gambia | country | GMB
      Tillabéri region | Tillabéri | province | NER
      The Pas town | The Pas | settlement | CAN
      Bamyan Centre | Bamyan | seat | AFG
      Municipality of Goma | Goma | settlement | COD
      Sughd Region | Sughd | province | TJK
      Tank tehsil | Tank | district | PAK
      """)
    + rows(
      "fr",
      """
      Région de Gao | Gao | province | MLI
      Département de l'Aisne | Aisne | district | FRA
      Cercle de Kidal | Kidal | district | MLI
      Province du Sanmatenga | Sanmatenga | district | BFA
      Commune de Bankass | Bankass | district | MLI
      Préfecture de la Kozah | Kozah | district | TGO
      Région du Centre-Nord | Centre-Nord | province | BFA
      Wilaya d'Oran | Oran | province | DZA
      République du Mali | Mali | country | MLI
      Gouvernorat de Kasserine | Kasserine | province | TUN
      Ville de Bangui | Bangui | settlement | CAF
      Arrondissement de Kolofata | Kolofata | district | CMR
      District de Kunduz | Kunduz | district | AFG
      Territoire de Rutshuru | Rutshuru | district | COD
      Village de Moura | Moura | settlement | MLI
      Chef-lieu du Soum | Soum | seat | BFA
      """)
    + rows(
      "es",
      """
      Provincia de Herat | Herat | province | AFG
      Departamento del Cauca | Cauca | province | COL
      Estado de Guerrero | Guerrero | province | MEX
      Municipio de Tibú | Tibú | district | COL
      Ciudad de Alepo | Alepo | settlement | SYR
      Comunidad Autónoma de Aragón | Aragón | province | ESP
      Región de Tarapacá | Tarapacá | province | CHL
      Provincia de La Rioja | La Rioja | province | ARG
      República del Perú | Perú | country | PER
      Distrito de Kunduz | Kunduz | district | AFG
      Comarca de Sobrarbe | Sobrarbe | district | ESP
      Pueblo de Acteal | Acteal | settlement | MEX
      Condado de Cook | Cook | district | USA
      Reino de España | España | country | ESP
      """)
    + rows(
      "de",
      """
      Provinz Kundus | Kundus | province | AFG
      Bezirk Kundus | Kundus | district | AFG
      Distrikt Rustaq | Rustaq | district | AFG
      Landkreis Fulda | Fulda | district | DEU
      Oblast Donezk | Donezk | province | UKR
      Gouvernement Idlib | Idlib | province | SYR
      Bundesland Salzburg | Salzburg | province | AUT
      Stadt Aleppo | Aleppo | settlement | SYR
      Republik Moldau | Moldau | country | MDA
      Region Gao | Gao | province | MLI
      Kreis Unna | Unna | district | DEU
      Dorf Kamdesh | Kamdesh | settlement | AFG
      Gemeinde Zermatt | Zermatt | settlement | CHE
      Bundesstaat Kachin | Kachin | province | MMR
      Rajon Bachmut | Bachmut | district | UKR
      Königreich Marokko | Marokko | country | MAR
      """)
    + rows(
      "it",
      """
      Provincia di Herat | Herat | province | AFG
      Regione Puglia | Puglia | province | ITA
      Provincia dell'Aquila | L'Aquila | district | ITA
      Governatorato di Aleppo | Aleppo | province | SYR
      Distretto di Gulistan | Gulistan | district | AFG
      Città di Kabul | Kabul | settlement | AFG
      Comune di Norcia | Norcia | settlement | ITA
      Repubblica del Mali | Mali | country | MLI
      Stato di Borno | Borno | province | NGA
      Contea di Turkana | Turkana | province | KEN
      Regione del Tigrè | Tigrè | province | ETH
      Villaggio di Moura | Moura | settlement | MLI
      """)
    + rows(
      "pt",
      """
      Província de Cabo Delgado | Cabo Delgado | province | MOZ
      Distrito de Palma | Palma | district | MOZ
      Estado do Pará | Pará | province | BRA
      Município de Altamira | Altamira | district | BRA
      Cidade de Pemba | Pemba | settlement | MOZ
      Concelho de Sintra | Sintra | district | PRT
      Região Autónoma da Madeira | Madeira | province | PRT
      Distrito do Porto | Porto | province | PRT
      República de Angola | Angola | country | AGO
      Departamento de Antioquia | Antioquia | province | COL
      Aldeia de Nangade | Nangade | settlement | MOZ
      Comuna do Cuima | Cuima | district | AGO
      """)
    + rows(
      "tr",
      """
      Hatay ili | Hatay | province | TUR
      Gao Bölgesi | Gao | province | MLI
      Afrin ilçesi | Afrin | district | SYR
      Halep şehri | Halep | settlement | SYR
      Tahar Vilayeti | Tahar | province | AFG
      Donetsk Oblastı | Donetsk | province | UKR
      Kayalar köyü | Kayalar | settlement | TUR
      Mali Cumhuriyeti | Mali | country | MLI
      Şırnak İli | Şırnak | province | TUR
      Kaçin Eyaleti | Kaçin | province | MMR
      Cizre İlçesi | Cizre | district | TUR
      Fizuli rayonu | Fizuli | district | AZE
      """)
    + rows(
      "uz",
      """
      Xatlon viloyati | Xatlon | province | TJK
      Viloyati Xatlon | Xatlon | province | TJK
      Termiz tumani | Termiz | district | UZB
      Toshkent shahri | Toshkent | settlement | UZB
      Surxondaryo viloyati | Surxondaryo | province | UZB
      Sho‘rchi tumani | Sho‘rchi | district | UZB
      Sangardak qishlogʻi | Sangardak | settlement | UZB
      Qoraqalpog‘iston Respublikasi | Qoraqalpog‘iston | province | UZB
      Tolqon shahri | Tolqon | settlement | AFG
      Farg‘ona viloyati | Farg‘ona | province | UZB
      Rustoq tumani | Rustoq | district | AFG
      Mali Respublikasi | Mali | country | MLI
      """)
    + rows(
      "und",
      """
      Wuluswali-ye Rustaq | Rustaq | district | AFG
      Wilayat-i Takhar | Takhar | province | AFG
      Muhafazat Hims | Hims | province | SYR
      Khersonska oblast | Kherson | province | UKR
      Chahar Burjak Woluswali | Chahar Burjak | district | AFG
      Al Anbar Muhafazah | Anbar | province | IRQ
      Jamoat Mehrobod | Mehrobod | settlement | TJK
      Gondar Zuria woreda | Gondar Zuria | district | ETH
      Viloyati Sughd | Sughd | province | TJK
      Nohiyai Rudaki | Rudaki | district | TJK
      Dnipropetrovska oblast | Dnipropetrovsk | province | UKR
      Ostan-e Zanjan | Zanjan | province | IRN
      Donetskaya oblast | Donetsk | province | UKR
      Luhanska oblast | Luhansk | province | UKR
      Moughataa de Bassikounou | Bassikounou | district | MRT
      Tukhar Qishlaq | Tukhar | settlement | AFG
      """)
}
