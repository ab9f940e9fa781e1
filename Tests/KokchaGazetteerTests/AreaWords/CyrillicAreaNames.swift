extension AreaName {
  /// Names in Cyrillic letters.
  static let cyrillic: [AreaName] =
    rows(
      "ru",
      """
      Херсонская область | Херсон | province | UKR
      Мурманская область | Мурманск | province | RUS
      Рустакский район | Рустак | district | AFG
      Бахмутский район | Бахмут | district | UKR
      Республика Татарстан | Татарстан | province | RUS
      Донецкая Народная Республика | Донецк | province | UKR
      провинция Тахар | Тахар | province | AFG
      город Мариуполь | Мариуполь | settlement | UKR
      г. Кабул | Кабул | settlement | AFG
      Полтавская область | Полтава | province | UKR
      Республика Мали | Мали | country | MLI
      село Каменка | Каменка | settlement | UKR
      Красноярский край | Красноярск | province | RUS
      с. Часов Яр | Часов Яр | settlement | UKR
      Кабульская провинция | Кабул | province | AFG
      Луганская обл. | Луганск | province | UKR
      Рустакского района | Рустак | district | AFG
      Хатлонской области | Хатлон | province | TJK
      Белгородский р-н | Белгород | district | RUS
      уезд Рустак | Рустак | district | AFG
      Королевство Марокко | Марокко | country | MAR
      Штат Борно | Борно | province | NGA
      кишлак Дашти-Арчи | Дашти-Арчи | settlement | AFG
      Центр района Рустак | Рустак | seat | AFG
      """)
    + rows(
      "uk",
      """
      Херсонська область | Херсон | province | UKR
      Донецька область | Донецьк | province | UKR
      Бахмутський район | Бахмут | district | UKR
      Луганська область | Луганськ | province | UKR
      м. Маріуполь | Маріуполь | settlement | UKR
      Полтавська область | Полтава | province | UKR
      село Роботине | Роботине | settlement | UKR
      Куп'янський район | Куп'янськ | district | UKR
      Харківської області | Харків | province | UKR
      місто Авдіївка | Авдіївка | settlement | UKR
      Оріхівська громада | Оріхів | district | UKR
      Республіка Малі | Малі | country | MLI
      """)
    + rows(
      "tg",
      """
      вилояти Хатлон | Хатлон | province | TJK
      ноҳияи Рӯдакӣ | Рӯдакӣ | district | TJK
      шаҳри Кӯлоб | Кӯлоб | settlement | TJK
      Вилояти Тахор | Тахор | province | AFG
      деҳаи Ворух | Ворух | settlement | TJK
      ҷамоати Чоркӯҳ | Чоркӯҳ | settlement | TJK
      Ҷумҳурии Мали | Мали | country | MLI
      ноҳияи Панҷ | Панҷ | district | TJK
      Шаҳри Душанбе | Душанбе | settlement | TJK
      Вилояти Суғд | Суғд | province | TJK
      маркази ноҳияи Фархор | Фархор | seat | TJK
      Деҳоти Дарқад | Дарқад | settlement | TJK
      """)
    + rows(
      "uz-Cyrl",
      """
      Хатлон вилояти | Хатлон | province | TJK
      Сурхондарё вилояти | Сурхондарё | province | UZB
      Термиз тумани | Термиз | district | UZB
      Тошкент шаҳри | Тошкент | settlement | UZB
      Фарғона вилояти | Фарғона | province | UZB
      Рустоқ тумани | Рустоқ | district | AFG
      Сангардак қишлоғи | Сангардак | settlement | UZB
      Қорақалпоғистон Республикаси | Қорақалпоғистон | province | UZB
      Толқон шаҳри | Толқон | settlement | AFG
      Тахор вилояти | Тахор | province | AFG
      Шеробод тумани | Шеробод | district | UZB
      Мали Республикаси | Мали | country | MLI
      """)
}
