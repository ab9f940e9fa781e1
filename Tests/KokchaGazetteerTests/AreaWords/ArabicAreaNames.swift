extension AreaName {
  /// Names in Arabic letters.
  static let arabic: [AreaName] =
    rows(
      "fa-AF",
      """
      ولایت تخار | تخار | province | AFG
      ولسوالی رستاق | رستاق | district | AFG
      علاقه‌داری نمک آب | نمک آب | district | AFG
      شهر تالقان | تالقان | settlement | AFG
      قریه کلفگان | کلفگان | settlement | AFG
      مرکز ولسوالی رستاق | رستاق | seat | AFG
      جمهوری مالی | مالی | country | MLI
      ولایت ختلان | ختلان | province | TJK
      استان خراسان رضوی | خراسان رضوی | province | IRN
      شهرستان زابل | زابل | district | IRN
      شاروالی کابل | کابل | settlement | AFG
      ایالت بورنو | بورنو | province | NGA
      ناحیه فرخار | فرخار | district | TJK
      روستای مورا | مورا | settlement | MLI
      """)
    + rows(
      "ps",
      """
      د تخار ولایت | تخار | province | AFG
      د رستاق ولسوالۍ | رستاق | district | AFG
      تالقان ښار | تالقان | settlement | AFG
      د کندهار ولايت | کندهار | province | AFG
      سپین بولدک ولسوالي | سپین بولدک | district | AFG
      د کابل ښار | کابل | settlement | AFG
      د خوست ولایت مرکز | خوست | seat | AFG
      د مالي جمهوریت | مالي | country | MLI
      د بورنو ایالت | بورنو | province | NGA
      د ارغنداب ولسوالۍ | ارغنداب | district | AFG
      د مرکز بهسود ولسوالۍ | مرکز بهسود | district | AFG
      د موره کلی | موره | settlement | MLI
      """)
    + rows(
      "ar",
      """
      محافظة دير الزور | دير الزور | province | SYR
      محافظة الأنبار | الأنبار | province | IRQ
      مدينة حلب | حلب | settlement | SYR
      قضاء سنجار | سنجار | district | IRQ
      ولاية جنوب دارفور | جنوب دارفور | province | SDN
      مديرية حيس | حيس | district | YEM
      ناحية جلولاء | جلولاء | district | IRQ
      قرية مورا | مورا | settlement | MLI
      جمهورية مالي | مالي | country | MLI
      بلدة الباغوز | الباغوز | settlement | SYR
      محافظة الحسكة | حسكة | province | SYR
      إمارة الشارقة | الشارقة | province | ARE
      المملكة الأردنية | الأردنية | country | JOR
      بلدية مصراتة | مصراتة | district | LBY
      إقليم الحوز | الحوز | district | MAR
      منطقة الرياض | الرياض | province | SAU
      """)
    + rows(
      "ur",
      """
      صوبہ سندھ | سندھ | province | PAK
      ضلع سوات | سوات | district | PAK
      تحصیل ٹانک | ٹانک | district | PAK
      شہر کراچی | کراچی | settlement | PAK
      صوبہ تخار | تخار | province | AFG
      پشاور ڈویژن | پشاور | district | PAK
      ریاست بورنو | بورنو | province | NGA
      ضلع رستاق | رستاق | district | AFG
      گاؤں مورا | مورا | settlement | MLI
      قلات ضلع | قلات | district | PAK
      جمہوریہ مالی | مالی | country | MLI
      قصبہ چمن | چمن | settlement | PAK
      """)
}
